import type { Expression } from '@longhand/derivation'
import { signOfNode } from './sign-of-node.ts'
import type { Writing } from './writing.ts'

/** How strongly parts hold together, weakest first. */
export const strength = { sum: 1, negation: 2, quotient: 3, product: 4, power: 5, atom: 6 } as const

/** Whether a node is written by its formula, because it has no symbol of its own. */
export const isInlined = (node: Expression, { around }: Writing): boolean =>
  node.type === 'derivation' && signOfNode(node, around) === undefined

const isNumber = (node: Expression, as: Writing): boolean =>
  as.mode === 'numbers' || signOfNode(node, as.around) === undefined

/** How strongly a node holds together as it will be written. */
export const holds = (node: Expression, as: Writing): number => {
  switch (node.type) {
    case 'sum':
      return node.terms.length === 1 ? strength.product : strength.sum
    case 'sum-over':
      return strength.sum
    case 'negation':
      return strength.negation
    case 'product':
      return strength.product
    case 'power':
      return strength.power
    case 'quotient':
      return node.rounding === 'none' && !as.style.format.hasFractionBar
        ? strength.quotient
        : strength.atom
    case 'derivation':
      if (isInlined(node, as)) return holds(node.formula, as)
      return isNumber(node, as) && node.value < 0 ? strength.negation : strength.atom
    case 'quantity':
      return isNumber(node, as) && node.value < 0 ? strength.negation : strength.atom
    case 'cell':
    case 'application':
      return strength.atom
  }
}

/** Whether what is written begins with a minus, so that + or · before it needs a bracket. */
export const startsWithMinus = (node: Expression, as: Writing): boolean => {
  if (node.type === 'derivation' && isInlined(node, as)) return startsWithMinus(node.formula, as)
  const [first] = node.type === 'product' ? node.factors : node.type === 'sum' ? node.terms : []
  return first === undefined ? holds(node, as) === strength.negation : startsWithMinus(first, as)
}
