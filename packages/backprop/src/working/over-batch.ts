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
import type { SetUp } from './set-up.ts'

/**
 * The mean over the batch of what holds for the example `n`, or the sum where the problem says so;
 * with one example, what holds for it.
 *
 * @param role The part that each example plays in the sum, where what it is does not say so.
 */
export const overBatch = (
  { examples, problem }: Pick<SetUp, 'examples' | 'problem'>,
  each: Expression,
  role?: Word,
): Expression => {
  if (examples === 1) return bind(each, { [example]: 0 })
  const all = sumOver(
    [{ name: example, count: examples }],
    role === undefined ? each : as(role, each),
  )
  if (problem.reduction === 'sum') return all
  return quotient(as('batch-sum', all), quantity('batch-size', examples))
}
