import { power, product, quantity } from '@longhand/derivation'
import type { OptimizerRule } from './optimizer-rule.ts'
import { overRoot } from './over-root.ts'
import { runningMean } from './running-mean.ts'

/**
 * The gradient against the root of its mean square.
 *
 * @see Tieleman & Hinton 2012, "Neural Networks for Machine Learning", lecture 6.5
 */
export const rmsprop: OptimizerRule<'rmsprop'> = {
  keeps: () => ['squares'],
  step: (optimizer, { gradient, kept, write }) => {
    const { learningRate, rho = 0.9, epsilon = 1e-8, epsilonInRoot = false } = optimizer
    const squares = write('squares', {
      rule: 'mean-square',
      because: 'a running mean of the squared gradients',
      formula: runningMean(
        quantity('rho', rho),
        kept('squares'),
        power(gradient, quantity('square', 2)),
      ),
    })
    const long = product([quantity('learning-rate', learningRate), gradient])
    return overRoot(long, { squares, epsilon, isInside: epsilonInRoot })
  },
}
