import type { Optimizer } from '../../experiment/optimizer.ts'
import { power } from '../update-rule.ts'
import type { Ground } from './compile.ts'

/** Takes one step with all weights; the first step is 1. */
export type Update = (step: number) => void

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
  const { at, count } = weights.trained
  const memory = () => arena.allocate(4 * count)
  const { learningRate } = optimizer
  switch (optimizer.kind) {
    case 'sgd': {
      const { momentum, nesterov, l2 } = optimizer
      const velocity = momentum === 0 ? 0 : memory()
      const ahead = nesterov ? 1 : 0
      return () => kernels.sgd(count, at, gradient, velocity, learningRate, momentum, ahead, l2)
    }
    case 'adam': {
      const { beta1, beta2, epsilon } = optimizer
      const [means, squares] = [memory(), memory()]
      const correction = (beta: number, step: number) => 1 / (1 - power(beta, step))
      return (step) =>
        kernels.adam(
          ...[count, at, gradient, means, squares, learningRate],
          ...[beta1, 1 - beta1, correction(beta1, step)],
          ...[beta2, 1 - beta2, correction(beta2, step)],
          epsilon,
        )
    }
    case 'rmsprop': {
      const { rho, epsilon } = optimizer
      const squares = memory()
      return () =>
        kernels.scaledByRoot(...[count, at, gradient, squares, learningRate, rho, 1 - rho, epsilon])
    }
    case 'adagrad': {
      const squares = memory()
      return () =>
        kernels.scaledByRoot(
          ...[count, at, gradient, squares, learningRate, 1, 1, optimizer.epsilon],
        )
    }
  }
}
