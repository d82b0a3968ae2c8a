import type { Cell } from '../expression.ts'
import { divided, type Positions } from './position.ts'

/** How far each axis reaches, and what adds up to the position along it. */
interface Axis {
  readonly constant: number
  readonly count: number
  readonly over: number | undefined
  /** Slots of indices, and how much a step of each adds. */
  readonly slots: readonly number[]
  readonly by: readonly number[]
}

/** The flat position is worked out axis by axis. */
export const compileCell = (
  { table, at, outside = 0 }: Cell,
  names: readonly string[],
): ((positions: Positions) => number) => {
  const axes = at.map(
    ({ constant, times, over }, axis): Axis => ({
      constant,
      count: table.shape[axis] ?? 0,
      over,
      slots: Object.keys(times).map((name) => names.indexOf(name)),
      by: Object.values(times),
    }),
  )
  return (positions) => {
    let flat = 0
    for (let axis = 0; axis < axes.length; axis++) {
      const along = axes[axis]
      if (along === undefined) return Number.NaN
      const position = alongAxis(along, positions)
      if (Number.isNaN(position)) return Number.NaN
      if (position < 0 || position >= along.count) return outside
      flat = flat * along.count + position
    }
    return table.valueAt(flat)
  }
}

const alongAxis = ({ constant, slots, by, over }: Axis, positions: Positions): number => {
  let position = constant
  for (let i = 0; i < slots.length; i++)
    position += (by[i] ?? 0) * (positions[slots[i] ?? -1] ?? Number.NaN)
  return divided(position, over)
}
