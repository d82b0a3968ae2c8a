import type { Optimizer } from '../../experiment/optimizer.ts'
import { learningRateAt } from '../learning-rate.ts'
import { power } from '../same-everywhere.ts'
import { updateRule } from '../update-rule.ts'
import type { Ground } from './compile.ts'

/** How all weights follow their gradients. */
export interface Update {
  /** Takes one step; the first is 1. */
  readonly take: (step: number) => void
  /** Where the numbers lie that are remembered, as many as there are weights each. */
  readonly memory: readonly number[]
}

/**
 * The update of an optimizer over all trained weights at once, in 32 bits.
 *
 * @param gradient Where the gradients lie.
 */
export const updateWith = (
  optimizer: Optimizer,
  { arena, kernels, weights }: Ground,
  gradient: number,
): Update => {
  const { keeps } = updateRule(optimizer)
  const memory = Array.from({ length: keeps }, () => arena.allocate(4 * weights.trained.count))
  return { take: taking(optimizer, { kernels, ...weights.trained, gradient, memory }), memory }
}

/** Where an optimizer works. */
interface Ends {
  readonly kernels: Ground['kernels']
  readonly at: number
  readonly count: number
  readonly gradient: number
  readonly memory: readonly number[]
}

const taking = (
  optimizer: Optimizer,
  { kernels, at, count, gradient, memory: [first = 0, second = 0] }: Ends,
): Update['take'] => {
  const rate = (step: number) => learningRateAt(optimizer, step)
  switch (optimizer.kind) {
    case 'sgd': {
      const { momentum, nesterov, l2 } = optimizer
      const ahead = nesterov ? 1 : 0
      return (step) => kernels.sgd(count, at, gradient, first, rate(step), momentum, ahead, l2)
    }
    case 'adam': {
      const { beta1, beta2, epsilon } = optimizer
      const correction = (beta: number, step: number) => 1 / (1 - power(beta, step))
      return (step) =>
        kernels.adam(
          ...[count, at, gradient, first, second, rate(step)],
          ...[beta1, 1 - beta1, correction(beta1, step)],
          ...[beta2, 1 - beta2, correction(beta2, step)],
          epsilon,
        )
    }
    case 'rmsprop': {
      const { rho, epsilon } = optimizer
      return (step) =>
        kernels.scaledByRoot(...[count, at, gradient, first, rate(step), rho, 1 - rho, epsilon])
    }
    case 'adagrad':
      return (step) =>
        kernels.scaledByRoot(...[count, at, gradient, first, rate(step), 1, 1, optimizer.epsilon])
  }
}
