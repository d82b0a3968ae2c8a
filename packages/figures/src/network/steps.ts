import type { Drawn } from './drawn.ts'

/** Where a layer stands, or where the way between two layers passes by others; has no row yet. */
export interface Open {
  readonly key: string
  /** Undefined where only a way passes. */
  readonly drawn: Drawn | undefined
  /** How many layers lie before it, on the longest way. */
  readonly column: number
}

/** One step of a way, from a column to the next. */
export type Step = readonly [from: Open, to: Open]

/** Every layer in its column. @param layers Each after all that it reads. */
export const inColumns = (layers: readonly Drawn[]): readonly Open[] => {
  const columns = new Map<string, number>()
  return layers.map((drawn) => {
    const column = Math.max(0, ...drawn.reads.map((name) => 1 + (columns.get(name) ?? 0)))
    columns.set(drawn.layer, column)
    return { key: drawn.layer, drawn, column }
  })
}

/** Every step of every way between two layers; what several ways share stands once. */
export const stepsOf = (layers: readonly Open[]): readonly Step[] => {
  const byName = new Map(layers.map((open) => [open.key, open]))
  const steps = layers.flatMap((to) =>
    (to.drawn?.reads ?? []).flatMap((name) => {
      const from = byName.get(name)
      return from === undefined ? [] : stepsBetween(from, to)
    }),
  )
  const unique = new Map(steps.map((step) => [`${step[0].key}\n${step[1].key}`, step]))
  return [...unique.values()]
}

/** The steps from one layer to another, column by column. */
const stepsBetween = (from: Open, to: Open): readonly Step[] => {
  const passes = Array.from({ length: to.column - from.column - 1 }, (_, i): Open => {
    const column = from.column + 1 + i
    // all who read the same layer from further on share one way
    return { key: `${from.key}\t${column}`, drawn: undefined, column }
  })
  const stops = [from, ...passes, to]
  return stops.slice(1).flatMap((stop, i) => {
    const before = stops[i]
    return before ? [[before, stop] as const] : []
  })
}
