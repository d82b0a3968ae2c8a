import type { Plan } from './compile.ts'
import type { Stretch } from './machine.ts'

/** Parts of a batch whose gradients are worked out apart and added in order. */
const most = 4

/**
 * How many parts a batch falls into. It hangs on the batch and the network alone, never on how many
 * threads there are, so that the same additions are made in the same order.
 *
 * Parts pay where the multiplications of a batch outweigh adding up the gradients of its parts.
 *
 * @param multiplications For one example.
 * @param weights How many numbers are trained.
 */
export const shardCount = (
  { wholeBatch }: Pick<Plan, 'wholeBatch'>,
  batch: number,
  multiplications: number,
  weights: number,
): number => (!wholeBatch && (batch * multiplications) / weights >= 128 ? most : 1)

/** A batch in `count` stretches as even as can be. @example stretches(10, 4).length // 4 */
export const stretches = (batch: number, count: number): readonly Stretch[] =>
  Array.from({ length: count }, (_, i) => ({
    first: Math.floor((i * batch) / count),
    end: Math.floor(((i + 1) * batch) / count),
  })).filter(({ first, end }) => first < end)
