import type { Kernels } from '@longhand/kernels'
import type { Optimizer } from '../../experiment/optimizer.ts'
import { learningRateAt } from '../learning-rate.ts'
import { power } from '../same-everywhere.ts'

/** Where an optimizer works. */
export interface Ends {
  readonly kernels: Kernels
  readonly at: number
  readonly count: number
  readonly gradient: number
  /** Where the numbers lie that are remembered, as many as there are weights each. */
  readonly memory: readonly number[]
}

/** Takes one step; the first is 1. */
export type Update = (step: number) => void

/** The update of an optimizer over weights that lie side by side, in 32 bits. */
export const updateOn = (
  optimizer: Optimizer,
  { kernels, at, count, gradient, memory: [first = 0, second = 0] }: Ends,
): Update => {
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
