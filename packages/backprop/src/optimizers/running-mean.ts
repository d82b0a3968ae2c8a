import { as, type Expression, product, type Sum, sum } from '@longhand/derivation'
import { complementOf } from './complement-of.ts'

/** rate·before + (1 − rate)·next. */
export const runningMean = (rate: Expression, before: Expression, next: Expression): Sum =>
  sum([
    as('carried', product([rate, before])),
    as('newly-added', product([complementOf(rate), next])),
  ])
