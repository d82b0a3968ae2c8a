import type { Affine } from '../affine.ts'
import { cellsOf } from './grid.ts'

/** A stretch of positions along an axis: `count` of them from `from` on. */
export interface Stretch {
  readonly from: number
  readonly count: number
}

/** A part of a grid: a stretch of each of its axes. */
export type Box = readonly Stretch[]

/** How far a free index runs while a template is worked out. */
export interface Span extends Stretch {
  readonly name: string
}

/** All of a grid. */
export const wholeOf = (shape: readonly number[]): Box => shape.map((count) => ({ from: 0, count }))

/** How many cells a box holds. */
export const cellsIn = (box: Box): number => cellsOf(box.map(({ count }) => count))

/** Whether a box is all of a grid. */
export const isWhole = (box: Box, shape: readonly number[]): boolean =>
  shape.every((count, axis) => box[axis]?.from === 0 && box[axis].count === count)

/** Runs of neighbours in a box: where each begins in flat order, and how many cells it has. */
export const eachRun = (
  box: Box,
  shape: readonly number[],
  run: (flat: number, count: number) => void,
): void => {
  // behind the last axis that is cut short, cells are neighbours
  const cut = box.findLastIndex(({ count }, axis) => count !== shape[axis])
  const each = cellsOf(shape.slice(cut + 1))
  const go = (axis: number, flat: number): void => {
    const { from = 0, count = 1 } = box[axis] ?? {}
    const first = flat * (shape[axis] ?? 1) + from
    if (axis >= cut) run(first * each, count * each)
    else for (let i = 0; i < count; i++) go(axis + 1, first + i)
  }
  if (cut < 0) run(0, each)
  else go(0, 0)
}

/**
 * The part of a grid that is read at some positions while indices run, with all that stands
 * between; what stands outside the grid is left out.
 */
export const boxRead = (
  at: readonly Affine[],
  shape: readonly number[],
  spans: readonly Span[],
): Box =>
  at.map((position, axis) => {
    const [low, high] = reachOf(position, spans)
    const from = Math.max(0, Math.ceil(low))
    const last = Math.min((shape[axis] ?? 0) - 1, Math.floor(high))
    return { from, count: Math.max(0, last - from + 1) }
  })

/** The lowest and the highest that a position comes to while indices run. */
export const reachOf = (
  { constant, times, over = 1 }: Affine,
  spans: readonly Span[],
): readonly [low: number, high: number] => {
  let [low, high] = [constant, constant]
  for (const { name, from, count } of spans) {
    const by = times[name] ?? 0
    const [first, last] = [by * from, by * (from + count - 1)]
    low += Math.min(first, last)
    high += Math.max(first, last)
  }
  return [low / over, high / over]
}
