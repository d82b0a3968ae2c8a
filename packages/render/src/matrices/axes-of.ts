import type { Affine, Cell } from '@longhand/derivation'

/** The indices that run along the rows and the columns of a matrix; left out where there is one line. */
export interface Axes {
  readonly row?: string | undefined
  readonly column?: string | undefined
}

/** The index that a position is; `one` on an axis of one position; undefined where it is neither. */
const indexAt = ({ constant, times }: Affine, count: number | undefined): string | undefined => {
  const [first, ...others] = Object.entries(times)
  if (first === undefined) return count === 1 && constant === 0 ? 'one' : undefined
  const [name, by] = first
  return others.length === 0 && by === 1 && constant === 0 ? name : undefined
}

/**
 * The indices of a cell along each axis that has more than one position, or undefined where a
 * matrix cannot say it: a shifted index, a place in the middle, more than two axes.
 */
export const indicesOfCell = ({ table, at }: Cell): readonly string[] | undefined => {
  const names = at.map((position, axis) => indexAt(position, table.shape[axis]))
  const open = names.filter((name) => name !== 'one')
  if (open.length > 2) return undefined
  return open.every((name) => name !== undefined) ? open : undefined
}
