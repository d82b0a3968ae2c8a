import type { Affine } from '../affine.ts'
import type { Expression } from '../expression.ts'
import { slotsOf } from '../slots.ts'

/** Whether a template leaves an index open, besides those that stand in a sum around it. */
export const isOpen = (node: Expression, bound: readonly string[] = []): boolean => {
  if (node.type === 'cell') return node.at.some((position) => isOpenAt(position, bound))
  if (node.type !== 'sum-over') return slotsOf(node).some((slot) => isOpen(slot, bound))
  const all = [...bound, ...node.indices.map(({ name }) => name)]
  const isOpenExcept = node.indices.some(({ except }) => except && isOpenAt(except, all))
  return isOpenExcept || isOpen(node.term, all)
}

const isOpenAt = ({ times }: Affine, bound: readonly string[]): boolean => {
  for (const name of Object.keys(times)) if (!bound.includes(name)) return true
  return false
}
