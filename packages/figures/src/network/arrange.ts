import type { Drawn } from './drawn.ts'
import { inColumns, type Open, type Step, stepsOf } from './steps.ts'

/** Where a layer stands, or where a way passes by others. */
export interface Stop extends Open {
  /** Rows from the middle of its column; negative above. */
  readonly row: number
}

/** One step of a way between two stops. */
export interface Link {
  readonly from: Stop
  readonly to: Stop
}

/** A network laid out in columns: branches beside each other, joins after all they read. */
export interface Arrangement {
  readonly columns: readonly (readonly Stop[])[]
  readonly links: readonly Link[]
}

/** Lays a network out in columns. @param layers Each after all that it reads. */
export const arrange = (layers: readonly Drawn[]): Arrangement => {
  const open = inColumns(layers)
  const steps = stepsOf(open)
  const first = open.filter(({ column }) => column === 0)
  const met = inOrderMet(first, steps)
  const count = 1 + Math.max(...met.map(({ column }) => column))
  const columns = Array.from({ length: count }, (_, column) =>
    met
      .filter((open) => open.column === column)
      .map((open, i, all): Stop => ({ ...open, row: i - (all.length - 1) / 2 })),
  )
  const byKey = new Map(columns.flat().map((stop) => [stop.key, stop]))
  const links = steps.flatMap(([start, end]) => {
    const [from, to] = [byKey.get(start.key), byKey.get(end.key)]
    return from && to ? [{ from, to }] : []
  })
  return { columns, links }
}

/** Every stop, each branch to its end before the next: so branches keep their order and cross little. */
const inOrderMet = (first: readonly Open[], steps: readonly Step[]): readonly Open[] => {
  const readers = new Map<string, Open[]>()
  for (const [from, to] of steps) readers.set(from.key, [...(readers.get(from.key) ?? []), to])
  const met = new Map<string, Open>()
  const waiting = first.toReversed()
  for (let open = waiting.pop(); open !== undefined; open = waiting.pop()) {
    if (met.has(open.key)) continue
    met.set(open.key, open)
    waiting.push(...(readers.get(open.key) ?? []).toReversed())
  }
  return [...met.values()]
}
