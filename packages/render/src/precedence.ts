import type { Expression, Sign } from '@longhand/derivation'
import { signOfNode } from './sign-of-node.ts'
import { writtenValue } from './write-number.ts'
import type { Writing } from './writing.ts'

/** How strongly parts hold together, weakest first. */
export const strength = {
  sum: 1,
  negation: 2,
  quotient: 3,
  product: 4,
  power: 5,
  /** Parts over a bar: whole, but for an exponent after it. */
  fraction: 6,
  atom: 7,
  /** More than anything holds: always in brackets. */
  all: 8,
} as const

/** Whether a node is written by its formula: it has no symbol, or the style writes it out. */
export const isInlined = (node: Expression, { around, style }: Writing): boolean =>
  node.type === 'derivation' && (signOfNode(node, around) === undefined || style.inlines(node))

/** The symbol that a node will be written with, if it is. */
export const writtenSign = (node: Expression, as: Writing): Sign | undefined =>
  as.mode === 'symbols' && !isInlined(node, as) ? signOfNode(node, as.around) : undefined

/** How strongly a node holds together as it will be written. */
export const holds = (node: Expression, as: Writing): number => {
  switch (node.type) {
    case 'sum':
      return alone(node.terms, as) ?? strength.sum
    case 'sum-over':
      return strength.sum
    case 'negation':
      return strength.negation
    case 'product':
      return (
        alone(node.factors, as) ??
        (startsWithMinus(node, as) ? strength.negation : strength.product)
      )
    case 'power':
      return strength.power
    case 'quotient':
      if (node.rounding !== 'none') return strength.atom
      return as.style.format.hasFractionBar ? strength.fraction : strength.quotient
    case 'derivation':
      return isInlined(node, as) ? holds(node.formula, as) : nameHolds(node, as)
    case 'quantity':
    case 'cell':
      return nameHolds(node, as)
    case 'application':
      return strength.atom
  }
}

/** What a sum or product of one part holds: it is written as that part; of none, as a number. */
const alone = ([only, ...others]: readonly Expression[], as: Writing): number | undefined => {
  if (only === undefined) return strength.atom
  return others.length === 0 ? holds(only, as) : undefined
}

/** A symbol is whole, but for the derivative ∂E/∂w in one line; a number may have a minus or a power. */
const nameHolds = (node: Expression, as: Writing): number => {
  const sign = writtenSign(node, as)
  const isCell = node.type === 'cell' && as.mode === 'symbols'
  if (sign?.type === 'partial' && !as.style.format.hasFractionBar) return strength.product
  if (sign !== undefined || isCell) return strength.atom
  if (node.value < 0) return strength.negation
  return writtenValue(node, as.style).digits.includes('e') ? strength.product : strength.atom
}

/** Whether what is written begins with a minus, so that + or · before it needs a bracket. */
export const startsWithMinus = (node: Expression, as: Writing): boolean => {
  if (node.type === 'derivation' && isInlined(node, as)) return startsWithMinus(node.formula, as)
  const [first] = node.type === 'product' ? node.factors : node.type === 'sum' ? node.terms : []
  return first === undefined ? holds(node, as) === strength.negation : startsWithMinus(first, as)
}
