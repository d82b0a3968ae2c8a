import { type Expression, slotsOf } from '@longhand/derivation'
import { indicesOfCell } from './axes-of.ts'

/** The free indices of an expression: none where it is one number. */
export const indicesIn = (node: Expression): readonly string[] => [...new Set(all(node))]

const all = (node: Expression): readonly string[] => {
  if (node.type === 'derivation') return []
  // what a matrix cannot say is refused where the cell is written
  if (node.type === 'cell') return indicesOfCell(node) ?? ['?']
  const inside = slotsOf(node).flatMap(all)
  if (node.type !== 'sum-over') return inside
  const own = node.indices.map(({ name }) => name)
  return inside.filter((name) => !own.includes(name))
}
