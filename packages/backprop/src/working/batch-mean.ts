import {
  as,
  bind,
  type Expression,
  quantity,
  quotient,
  sumOver,
  type Word,
} from '@longhand/derivation'
import { example } from '../writing/indices.ts'

/**
 * The mean over the batch of what holds for the example `n`; with one example, what holds for it.
 *
 * @param role The part that each example plays in the sum, where what it is does not say so.
 */
export const batchMean = (each: Expression, examples: number, role?: Word): Expression => {
  if (examples === 1) return bind(each, { [example]: 0 })
  const all = sumOver(
    [{ name: example, count: examples }],
    role === undefined ? each : as(role, each),
  )
  return quotient(as('batch-sum', all), quantity('batch-size', examples))
}
