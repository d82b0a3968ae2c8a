import type { Expression } from './expression.ts'

const none: readonly Expression[] = []

/** The nodes that a node is built from, in order. A cell has none: its table is rewritten as a whole. */
export const slotsOf = (node: Expression): readonly Expression[] => {
  switch (node.type) {
    case 'quantity':
    case 'cell':
      return none
    case 'derivation':
      return [node.formula]
    case 'sum':
      return node.terms
    case 'product':
      return node.factors
    case 'negation':
      return [node.inside]
    case 'quotient':
      return [node.dividend, node.divisor]
    case 'power':
      return [node.base, node.exponent]
    case 'application':
      return node.arguments
    case 'sum-over':
      return [node.term]
  }
}
