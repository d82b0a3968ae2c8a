import type { Cell, Index } from '../expression.ts'
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
  /** How much a step of the index of the sum adds. */
  readonly step: number
}

/** What a long sum reads of a table: its axes, by the index of the sum that each follows. */
export interface Read {
  readonly valueAt: (flat: number) => number
  /** Axes that no index of the sum moves. */
  readonly still: readonly Axis[]
  readonly moved: readonly (readonly Axis[])[]
}

/** How a cell is read in a long sum; undefined where an axis follows several of its indices. */
export const readOf = (
  { table, at }: Cell,
  indices: readonly Index[],
  names: readonly string[],
): Read | undefined => {
  const own = indices.map(({ name }) => name)
  const strides = table.shape.map((_, axis) =>
    table.shape.slice(axis + 1).reduce((a, b) => a * b, 1),
  )
  const axes = at.map(({ constant, times, over }, axis) => {
    const outer = Object.entries(times).filter(([name]) => !own.includes(name))
    const inner = Object.entries(times).filter(([name]) => own.includes(name))
    return {
      constant,
      over,
      count: table.shape[axis] ?? 0,
      stride: strides[axis] ?? 0,
      slots: outer.map(([name]) => names.indexOf(name)),
      by: outer.map(([, by]) => by),
      step: inner[0]?.[1] ?? 0,
      follows: inner.map(([name]) => own.indexOf(name)),
    }
  })
  const isSimple = axes.every(({ follows, slots }) => follows.length <= 1 && !slots.includes(-1))
  if (!isSimple) return undefined
  return {
    valueAt: table.valueAt,
    still: axes.filter(({ follows }) => follows.length === 0),
    moved: own.map((_, depth) => axes.filter(({ follows }) => follows[0] === depth)),
  }
}

const startOf = ({ constant, slots, by }: Axis, at: Positions): number => {
  let position = constant
  for (let i = 0; i < slots.length; i++) position += (by[i] ?? 0) * (at[slots[i] ?? -1] ?? 0)
  return position
}

/** The flat position of what stands still; −1 outside the table. */
export const stillAt = ({ still }: Read, at: Positions): number => {
  let flat = 0
  for (const axis of still) {
    const position = divided(startOf(axis, at), axis.over)
    if (position < 0 || position >= axis.count) return -1
    flat += position * axis.stride
  }
  return flat
}

/** How far a place of an index moves a read from where it stands; −1 outside the table. */
export const moveTo = (axes: readonly Axis[], at: Positions, place: number): number => {
  let flat = 0
  for (const axis of axes) {
    const position = divided(startOf(axis, at) + axis.step * place, axis.over)
    if (position < 0 || position >= axis.count) return -1
    flat += position * axis.stride
  }
  return flat
}
