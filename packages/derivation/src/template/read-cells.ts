import type { Cell } from '../expression.ts'
import { runLoops } from './loops.ts'
import { readingOf } from './reading.ts'
import type { Rounds } from './rounds.ts'
import { cellsIn, isWhole, type Span } from './span.ts'

/**
 * The numbers that a cell reads while indices run.
 *
 * @returns Undefined where an axis is moved by two indices and may lead outside the table.
 */
export const readCells = (node: Cell, spans: readonly Span[]): Float64Array | undefined => {
  const one = readingOf(node, spans)
  if (one === undefined) return undefined
  if (isAsItStands(node, spans)) return one.numbers
  const numbers = new Float64Array(cellsIn(spans)).fill(node.outside ?? 0)
  const read = (rounds: readonly Rounds[], depth: number, to: number, from: number): void => {
    const here = rounds[depth]
    if (here === undefined) {
      numbers[to] = one.numbers[from] ?? Number.NaN
      return
    }
    const { count, out, first } = here
    for (let i = 0; i < count; i++)
      read(rounds, depth + 1, to + (out[i] ?? 0), from + (first[i] ?? 0))
  }
  const isRead = runLoops({ cells: spans, added: [], one, two: undefined }, (rounds, from) =>
    read(rounds, 0, 0, from),
  )
  return isRead ? numbers : undefined
}

/** Whether a table is read cell by cell in its own order. */
const isAsItStands = ({ table, at }: Cell, spans: readonly Span[]): boolean =>
  spans.length === at.length &&
  isWhole(spans, table.shape) &&
  at.every(({ constant, times, over }, axis) => {
    const [[name, by] = [], ...others] = Object.entries(times)
    const isAlone = constant === 0 && over === undefined && others.length === 0
    return isAlone && by === 1 && name === spans[axis]?.name
  })
