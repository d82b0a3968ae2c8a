import type { Constant, Op, OpGraph } from '../graph/op-graph.ts'

/** Who puts out a tensor of a graph, and who reads it. */
export interface Wires {
  readonly constant: (name: string) => Constant | undefined
  readonly producer: (name: string) => Op | undefined
  /** Without those that only ask for its sizes. */
  readonly readers: (op: Op) => readonly Op[]
  readonly isOutput: (op: Op) => boolean
}

/** The wires of a graph. */
export const wiresOf = (graph: OpGraph): Wires => {
  const producers = new Map(graph.ops.flatMap((op) => op.outputs.map((name) => [name, op])))
  const readers = new Map<string, Op[]>()
  for (const op of graph.ops.filter(({ type }) => type !== 'Shape'))
    for (const name of new Set(op.inputs)) readers.set(name, [...(readers.get(name) ?? []), op])
  const outputs = new Set(graph.outputs)
  return {
    constant: (name) => (name === '' ? undefined : graph.constants.get(name)),
    producer: (name) => (name === '' ? undefined : producers.get(name)),
    readers: ({ outputs: names }) => names.flatMap((name) => readers.get(name) ?? []),
    isOutput: ({ outputs: names }) => names.some((name) => outputs.has(name)),
  }
}

/** Inputs of one operation that are looked at, and steps back or ahead. */
const widest = 4
const furthest = 12

/** What a search found, and the operations on the way to it, the nearest first. */
export interface Found<T> {
  readonly what: T
  readonly path: readonly Op[]
}

/** The first operation behind a tensor that is sought, through operations of these types only. */
export const traceBack = <T>(
  wires: Wires,
  name: string,
  { is, through }: { is: (op: Op) => T | undefined; through: RegExp },
  depth: number = 0,
): Found<T> | undefined => {
  const op = wires.producer(name)
  if (op === undefined || depth > furthest) return undefined
  const what = is(op)
  if (what !== undefined) return { what, path: [] }
  if (!through.test(op.type)) return undefined
  for (const input of op.inputs.slice(0, widest)) {
    const found = traceBack(wires, input, { is, through }, depth + 1)
    if (found !== undefined) return { ...found, path: [op, ...found.path] }
  }
  return undefined
}

/** The first operation ahead of another that is sought, through operations of these types only. */
export const traceAhead = <T>(
  wires: Wires,
  op: Op,
  { is, through }: { is: (op: Op) => T | undefined; through: RegExp },
  depth: number = 0,
): Found<T> | undefined => {
  if (depth > furthest) return undefined
  for (const reader of wires.readers(op).slice(0, widest)) {
    const what = is(reader)
    if (what !== undefined) return { what, path: [] }
    const found = through.test(reader.type)
      ? traceAhead(wires, reader, { is, through }, depth + 1)
      : undefined
    if (found !== undefined) return { ...found, path: [reader, ...found.path] }
  }
  return undefined
}
