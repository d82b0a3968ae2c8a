import type { Constant, Op } from './op-graph.ts'

const longestName = 150

/** `conv1` where the weight is called `conv1.weight`; else what the operation is called. */
export const nameFrom = (op: Op, weights: readonly Constant[]): string => {
  const [, prefix] = /^(.+)[./](weight|kernel|gamma|W)(:0)?$/.exec(weights[0]?.name ?? '') ?? []
  const name = prefix || op.name || op.outputs[0] || op.type
  return name.replace(/^\/+/, '').slice(-longestName) || op.type
}

/** A name that is free: `Conv`, `Conv_2`, … */
export const freeName = (
  base: string,
  taken: ReadonlySet<string>,
  counts: Map<string, number>,
): string => {
  let name = base
  for (let count = counts.get(base) ?? 2; taken.has(name); count++) {
    name = `${base}_${count}`
    counts.set(base, count)
  }
  return name
}
