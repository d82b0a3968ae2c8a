import type { Affine } from '../affine.ts'
import type { Cell, Expression } from '../expression.ts'
import { slotsOf } from '../slots.ts'

/** The current position of every index, in the order of the names it was compiled for. */
export type Positions = number[]
/** Where each index stands. */
export type Binding = Readonly<Record<string, number>>

/** Whether all indices of a position are known. */
export const isBound = ({ times }: Affine, binding: Binding): boolean => {
  for (const name of Object.keys(times)) if (binding[name] === undefined) return false
  return true
}

/** Where a position stands whose indices are all known; −1, outside any table, where it is not whole. */
export const settled = ({ constant, times, over }: Affine, binding: Binding): number => {
  let position = constant
  for (const name of Object.keys(times)) position += (times[name] ?? 0) * (binding[name] ?? 0)
  return divided(position, over)
}

/** A position over a whole number; −1 where it is none. */
export const divided = (position: number, over: number | undefined): number => {
  if (over === undefined) return position
  return position % over === 0 ? position / over : -1
}

/** Whether a cell stands outside its table, as far as its indices are known. */
const isOutside = ({ table, at }: Cell, binding: Binding): boolean =>
  at.some((position, axis) => {
    if (!isBound(position, binding)) return false
    const place = settled(position, binding)
    return place < 0 || place >= (table.shape[axis] ?? 0)
  })

/** Whether a term is nothing because it reads, or multiplies, what stands outside a table. */
export const isNothing = (term: Expression, binding: Binding, nothing: number = 0): boolean => {
  if (term.type === 'cell') return (term.outside ?? 0) === nothing && isOutside(term, binding)
  const isCarried = nothing === 0 && (term.type === 'product' || term.type === 'negation')
  return isCarried && slotsOf(term).some((slot) => isNothing(slot, binding))
}
