import type { Index } from '../affine.ts'
import type { Cell } from '../expression.ts'
import { cellsOf } from './grid.ts'
import { divided, type Positions } from './position.ts'

/** One axis of a cell in a long sum: it follows one index of the sum at most. */
interface Axis {
  readonly constant: number
  readonly count: number
  readonly over: number | undefined
  /** What a step along it adds to the flat position. */
  readonly stride: number
  /** Slots of the indices that stand still during the sum, and how much a step of each adds. */
  readonly slots: readonly number[]
  readonly by: readonly number[]
  /** Which index of the sum it follows, and how much a step of that adds; −1: none. */
  readonly follows: number
  readonly step: number
}

/** What a long sum reads of a table. */
export interface Read {
  readonly valueAt: (flat: number) => number
  readonly known: () => Float64Array
  readonly axes: readonly Axis[]
  /** How far each index of the sum runs. */
  readonly counts: readonly number[]
}

/** What nothing is added to: −0 leaves every first term as it is. */
export const NOTHING = -0

const nothing = new Float64Array(0)
const nothingKnown = () => nothing

/** How a cell is read in a long sum; undefined where an axis follows several of its indices. */
export const readOf = (
  { table, at }: Cell,
  indices: readonly Index[],
  names: readonly string[],
): Read | undefined => {
  const own = indices.map(({ name }) => name)
  const axes = at.map(({ constant, times, over }, axis) => {
    const outer = Object.entries(times).filter(([name]) => !own.includes(name))
    const inner = Object.entries(times).filter(([name]) => own.includes(name))
    return {
      constant,
      over,
      count: table.shape[axis] ?? 0,
      stride: table.shape.slice(axis + 1).reduce((a, b) => a * b, 1),
      slots: outer.map(([name]) => names.indexOf(name)),
      by: outer.map(([, by]) => by),
      step: inner[0]?.[1] ?? 0,
      follows: inner[0] === undefined ? -1 : own.indexOf(inner[0][0]),
      isSimple: inner.length <= 1,
    }
  })
  if (!axes.every(({ isSimple, slots }) => isSimple && !slots.includes(-1))) return undefined
  const { valueAt, known = nothingKnown } = table
  return { valueAt, known, axes, counts: indices.map(({ count }) => count) }
}

const startOf = ({ constant, slots, by }: Axis, at: Positions): number => {
  let position = constant
  for (let i = 0; i < slots.length; i++) position += (by[i] ?? 0) * (at[slots[i] ?? -1] ?? 0)
  return position
}

/**
 * The flat position along the axes that follow one index of the sum where it stands at a place; −1
 * outside the table. @param depth −1 for the axes that stand still.
 */
export const moveTo = ({ axes }: Read, depth: number, at: Positions, place: number): number => {
  let flat = 0
  for (let i = 0; i < axes.length; i++) {
    const axis = axes[i]
    if (axis === undefined || axis.follows !== depth) continue
    const position = divided(startOf(axis, at) + axis.step * place, axis.over)
    if (position < 0 || position >= axis.count) return -1
    flat += position * axis.stride
  }
  return flat
}

/** The flat position where every index of the sum begins, if all terms stand inside; else −1. */
export const beginning = ({ axes, counts }: Read, at: Positions): number => {
  let flat = 0
  for (let i = 0; i < axes.length; i++) {
    const axis = axes[i]
    if (axis === undefined || axis.over !== undefined) return -1
    const first = startOf(axis, at)
    const last = axis.follows < 0 ? first : first + axis.step * ((counts[axis.follows] ?? 1) - 1)
    if (first < 0 || last < 0 || first >= axis.count || last >= axis.count) return -1
    flat += first * axis.stride
  }
  return flat
}

/** How far each term stands from the first, in the order in which they are added. */
export const distances = ({ axes, counts }: Read): Int32Array<ArrayBuffer> => {
  const all = new Int32Array(cellsOf(counts))
  let made = 1
  for (const [depth, count] of counts.entries()) {
    let step = 0
    for (const axis of axes) if (axis.follows === depth) step += axis.step * axis.stride
    // from the end, so that what is read is not written over
    for (let i = made * count - 1; i >= 0; i--)
      all[i] = (all[Math.floor(i / count)] ?? 0) + (i % count) * step
    made *= count
  }
  return all
}
