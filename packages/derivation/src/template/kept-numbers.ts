import type { Table } from '../expression.ts'
import type { Numbers } from './each-cell.ts'
import { cellsOf } from './grid.ts'
import { type Box, eachRun } from './span.ts'

/** How the numbers of a table are worked out. */
export interface Working {
  /** One by its flat position. */
  readonly one: (flat: number) => number
  /** Those of a box together, in a new list; undefined where they are worked out one by one. */
  readonly inside: (box: Box) => Numbers | undefined
}

/** Numbers kept once they are known; a table that nobody reads takes no room. */
export const keptNumbers = (
  shape: readonly number[],
  { one, inside }: Working,
): Required<Pick<Table, 'valueAt' | 'numbersIn'>> => {
  let numbers: Float64Array = new Float64Array(0)
  let isKnown = new Uint8Array(0)
  let areAllKnown = false
  const open = (): void => {
    if (isKnown.length > 0) return
    numbers = new Float64Array(cellsOf(shape))
    isKnown = new Uint8Array(cellsOf(shape))
  }
  const valueAt = (flat: number): number => {
    if (!areAllKnown) open()
    if (!areAllKnown && isKnown[flat] !== 1) {
      numbers[flat] = one(flat)
      isKnown[flat] = 1
    }
    return numbers[flat] ?? Number.NaN
  }
  const isAllKnown = (box: Box): boolean => {
    let isAll = true
    eachRun(box, shape, (from, count) => {
      for (let flat = from; flat < from + count && isAll; flat++) isAll = isKnown[flat] === 1
    })
    return isAll
  }
  const numbersIn = (box: Box): Float64Array => {
    if (areAllKnown || isAllKnown(box)) return numbers
    const made = inside(box)
    if (typeof made === 'object' && made.length === cellsOf(shape)) {
      numbers = made
      areAllKnown = true
      return numbers
    }
    open()
    let i = 0
    eachRun(box, shape, (from, count) => {
      for (let flat = from; flat < from + count; flat++) {
        if (made === undefined) valueAt(flat)
        else numbers[flat] = typeof made === 'number' ? made : (made[i++] ?? Number.NaN)
      }
      isKnown.fill(1, from, from + count)
    })
    return numbers
  }
  return { valueAt, numbersIn }
}
