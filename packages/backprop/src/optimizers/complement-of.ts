import { type Expression, negation, quantity, type Sum, sum } from '@longhand/derivation'

/** 1 − a rate: what is left for the new gradient. */
export const complementOf = (rate: Expression): Sum => sum([quantity('one', 1), negation(rate)])
