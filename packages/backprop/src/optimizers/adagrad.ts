import { as, power, product, quantity, sum } from '@longhand/derivation'
import type { OptimizerRule } from './optimizer-rule.ts'
import { overRoot } from './over-root.ts'

/**
 * The gradient against the root of all its squares so far.
 *
 * @see Duchi, Hazan & Singer 2011, "Adaptive Subgradient Methods"
 */
export const adagrad: OptimizerRule<'adagrad'> = {
  keeps: () => ['squares'],
  step: (optimizer, { gradient, kept, write }) => {
    const { learningRate, epsilon = 1e-10, epsilonInRoot = false } = optimizer
    const { initialAccumulator = 0 } = optimizer
    const squares = write('squares', {
      rule: 'sum-of-squares',
      because: 'the squared gradients so far, and the new one',
      formula: sum([
        as('carried', kept('squares', initialAccumulator)),
        power(gradient, quantity('square', 2)),
      ]),
    })
    const long = product([quantity('learning-rate', learningRate), gradient])
    return overRoot(long, { squares, epsilon, isInside: epsilonInRoot })
  },
}
