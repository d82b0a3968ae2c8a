import type { Expression } from '@longhand/derivation'

/** The unit’s own net in the formula of softmax: what e is raised to above the fraction line. */
export const netOfSoftmax = (formula: Expression): Expression | undefined =>
  formula.type === 'quotient' && formula.dividend.type === 'application'
    ? formula.dividend.arguments[0]
    : undefined
