import { type Derivation, type Expression, linesOf, slotsOf, withSlots } from '@longhand/derivation'

/**
 * Writes workings anew so that no term stands in two places: a mark on a term is then a mark on one
 * place. A line stays one line, also where several workings share it.
 */
export const eachOnce = (): ((root: Derivation) => Derivation) => {
  const formulas = new Map<Expression, Expression>()
  const formulaOf = (formula: Expression): Expression => {
    const known = formulas.get(formula)
    if (known !== undefined) return known
    const written = copyOf(formula)
    formulas.set(formula, written)
    return written
  }
  const copyOf = (node: Expression): Expression =>
    node.type === 'derivation'
      ? { ...node, formula: formulaOf(node.formula) }
      : { ...(withSlots(node, slotsOf(node).map(copyOf)) ?? node) }
  return (root) => {
    // what a line needs comes first, so that no chain of layers is too long
    for (const line of linesOf(root)) formulaOf(line.formula)
    return { ...root, formula: formulaOf(root.formula) }
  }
}
