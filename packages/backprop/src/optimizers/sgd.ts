import { as, type Expression, product, quantity, sum } from '@longhand/derivation'
import { complementOf } from './complement-of.ts'
import type { OptimizerOf, OptimizerRule } from './optimizer-rule.ts'

/**
 * Gradient descent, plain or with momentum: v ← μ·v + g, then w ← w − η·v.
 *
 * Nesterov's form looks ahead: w ← w − η·(g + μ·v). With `momentumForm: 'average'` the velocity is
 * a running mean, v ← μ·v + (1 − μ)·g.
 *
 * @see Sutskever, Martens, Dahl & Hinton 2013, "On the importance of initialization and momentum"
 */
export const sgd: OptimizerRule<'sgd'> = {
  keeps: ({ momentum = 0 }) => (momentum === 0 ? [] : ['velocity']),
  step: (optimizer, { gradient, kept, write }) => {
    const { learningRate, momentum = 0, nesterov = false } = optimizer
    const rate = quantity('learning-rate', learningRate)
    if (momentum === 0) return product([rate, gradient])
    const fading = quantity('momentum-rate', momentum)
    const carried = as('carried', product([fading, kept('velocity')]))
    const velocity = write('velocity', {
      rule: 'velocity',
      because: 'the velocity so far, faded, and the new gradient',
      formula: sum([carried, newlyAdded(optimizer, fading, gradient)]),
    })
    if (!nesterov) return product([rate, velocity])
    const further = as('carried', product([fading, velocity]))
    return product([rate, as('look-ahead', sum([gradient, further]))])
  },
}

const newlyAdded = (
  { momentumForm = 'sum' }: OptimizerOf<'sgd'>,
  fading: Expression,
  gradient: Expression,
): Expression =>
  momentumForm === 'sum' ? gradient : as('newly-added', product([complementOf(fading), gradient]))
