import type { Affine } from '../affine.ts'
import type { Cell, Table } from '../expression.ts'
import { cellsOf } from './grid.ts'
import { divided } from './position.ts'
import { type Box, boxRead, eachRun, reachOf, type Span } from './span.ts'

/** One axis of a table, as a loop reads along it. */
interface Axis {
  readonly constant: number
  readonly over: number | undefined
  readonly count: number
  /** What a step along it adds to the flat position. */
  readonly stride: number
  /** How much a step of each loop adds to the position along it. */
  readonly by: readonly number[]
  /** Whether every position stands inside, so that loops add up without looking. */
  readonly isLoose: boolean
  /** Loops that move it, where it is not loose. */
  readonly movedBy: readonly number[]
}

/** What loops read of a table: its numbers, and where they stand. */
export interface Reading {
  readonly numbers: Float64Array
  readonly axes: readonly Axis[]
}

/**
 * How loops over spans read a cell's table; what they reach is worked out.
 *
 * @returns Undefined where an index is left open.
 */
export const readingOf = ({ table, at }: Cell, spans: readonly Span[]): Reading | undefined => {
  for (const { times } of at)
    for (const index of Object.keys(times))
      if (!spans.some(({ name }) => name === index)) return undefined
  const numbers = numbersInside(table, boxRead(at, table.shape, spans))
  return { numbers, axes: at.map((position, axis) => axisOf(position, table, axis, spans)) }
}

const axisOf = (position: Affine, { shape }: Table, axis: number, spans: readonly Span[]): Axis => {
  const { constant, times, over } = position
  const count = shape[axis] ?? 0
  const [low, high] = reachOf(position, spans)
  const isLoose = over === undefined && low >= 0 && high < count
  // a loop of one round moves nothing
  const by = spans.map((span) => (span.count > 1 ? (times[span.name] ?? 0) : 0))
  return {
    constant: spans.reduce((sum, { name, from }) => sum + (times[name] ?? 0) * from, constant),
    over,
    count,
    stride: cellsOf(shape.slice(axis + 1)),
    by,
    isLoose,
    movedBy: isLoose ? [] : by.flatMap((step, loop) => (step === 0 ? [] : [loop])),
  }
}

/** The numbers of a table in flat order, known inside a box at least. */
export const numbersInside = ({ shape, numbersIn, valueAt }: Table, box: Box): Float64Array => {
  if (numbersIn !== undefined) return numbersIn(box)
  const numbers = new Float64Array(cellsOf(shape))
  eachRun(box, shape, (from, count) => {
    for (let flat = from; flat < from + count; flat++) numbers[flat] = valueAt(flat)
  })
  return numbers
}

/**
 * The flat position where all loops inside begin; undefined where the outer loops read nothing.
 *
 * @param at Where the outer loops stand, and 0 for the others.
 * @param isOuter By loop. Of an axis that is not loose, one loop inside moves it at most.
 */
export const startOf = (
  { axes }: Reading,
  at: readonly number[],
  isOuter: readonly boolean[],
): number | undefined => {
  let flat = 0
  for (const axis of axes) {
    // what a loop inside moves is added there
    if (axis.movedBy.some((loop) => isOuter[loop] !== true)) continue
    const place = axis.isLoose ? positionOn(axis, at) : placeOn(axis, at)
    if (place === undefined) return undefined
    flat += place * axis.stride
  }
  return flat
}

/** What a round of one loop inside adds to the flat position; undefined where it reads nothing. */
export const shiftOf = (
  { axes }: Reading,
  at: readonly number[],
  loop: number,
  round: number,
): number | undefined => {
  let flat = 0
  for (const axis of axes) {
    const moved = (axis.by[loop] ?? 0) * round
    if (axis.isLoose) flat += moved * axis.stride
    else if (axis.movedBy.includes(loop)) {
      const place = placeOn(axis, at, moved)
      if (place === undefined) return undefined
      flat += place * axis.stride
    }
  }
  return flat
}

/** Where a loop begins on the axes that it moves and that are not loose. */
export const placesOf = (
  axes: Reading['axes'],
  loop: number,
  at: readonly number[],
): readonly number[] => {
  const moved = axes.filter(({ movedBy }) => movedBy.includes(loop))
  return moved.map((axis) => positionOn(axis, at))
}

const positionOn = ({ constant, by }: Axis, at: readonly number[]): number => {
  let position = constant
  for (let loop = 0; loop < by.length; loop++) position += (by[loop] ?? 0) * (at[loop] ?? 0)
  return position
}

/** The place along an axis that is not loose; undefined where it stands outside. */
const placeOn = (axis: Axis, at: readonly number[], moved = 0): number | undefined => {
  const place = divided(positionOn(axis, at) + moved, axis.over)
  return place >= 0 && place < axis.count ? place : undefined
}
