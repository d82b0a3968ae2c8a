import { type Expression, slotsOf, type Table } from '@longhand/derivation'

/**
 * Whether a table of one line is a column: its entries belong to the rows of what they are made of.
 *
 * The exponentials of softmax, one number an example, stand under each other; biases side by side.
 */
export const isColumn = ({ shape, pattern }: Table): boolean => {
  if (shape.length > 1) return shape.at(-1) === 1 && shape.some((count) => count > 1)
  const [index] = pattern?.indices ?? []
  return index !== undefined && pattern !== undefined && standsFirst(pattern.formula, index)
}

/** Whether an index runs along the rows of some table in a formula. */
const standsFirst = (node: Expression, index: string): boolean => {
  if (node.type === 'cell')
    return node.at.length > 1 && Object.keys(node.at[0]?.times ?? {}).includes(index)
  return node.type !== 'derivation' && slotsOf(node).some((slot) => standsFirst(slot, index))
}
