import {
  as,
  type Expression,
  power,
  product,
  type Quantity,
  quantity,
  quotient,
} from '@longhand/derivation'
import { complementOf } from './complement-of.ts'
import type { Ledger, OptimizerOf, OptimizerRule } from './optimizer-rule.ts'
import { overRoot } from './over-root.ts'
import { runningMean } from './running-mean.ts'

type Adam = OptimizerOf<'adam' | 'adamw'>

/** β1 and β2 as numbers that are given: how much of each running mean is carried on. */
export const adamRates = ({
  beta1 = 0.9,
  beta2 = 0.999,
}: Adam): { readonly beta1: Quantity; readonly beta2: Quantity } => ({
  beta1: quantity('moment-rate', beta1),
  beta2: quantity('squares-rate', beta2),
})

/**
 * A step as long as the mean of the gradients is against the root of their mean square.
 *
 * Symbols as in the paper, but for r, which is v there. With `adamw` the decay is taken from the
 * weight itself, not added to its gradient.
 *
 * @see Kingma & Ba 2015, "Adam", algorithm 1; Loshchilov & Hutter 2019, "Decoupled Weight Decay"
 */
export const adam: OptimizerRule<'adam' | 'adamw'> = {
  keeps: () => ['moment', 'squares'],
  settings: adamRates,
  step: (optimizer, ledger) => {
    const { learningRate, epsilon = 1e-8, epsilonInRoot = false } = optimizer
    const mean = correctedMoment(optimizer, ledger)
    const squares = correctedSquares(optimizer, ledger)
    const long = product([quantity('learning-rate', learningRate), mean])
    return overRoot(long, { squares, epsilon, isInside: epsilonInRoot })
  },
}

const correctedMoment = (optimizer: Adam, ledger: Ledger): Expression => {
  const { gradient, kept, write } = ledger
  const { beta1: rate } = adamRates(optimizer)
  const moment = write('moment', {
    rule: 'moment',
    because: 'a running mean of the gradients',
    formula: runningMean(rate, kept('moment'), gradient),
  })
  return write('corrected-moment', {
    rule: 'corrected-moment',
    because: 'the mean began at 0; this makes up for it',
    formula: quotient(moment, lacking(rate, ledger)),
  })
}

const correctedSquares = (optimizer: Adam, ledger: Ledger): Expression => {
  const { gradient, kept, write } = ledger
  const { beta2: rate } = adamRates(optimizer)
  const squares = write('squares', {
    rule: 'mean-square',
    because: 'a running mean of the squared gradients',
    formula: runningMean(rate, kept('squares'), power(gradient, quantity('square', 2))),
  })
  return write('corrected-squares', {
    rule: 'corrected-squares',
    because: 'the mean square began at 0; this makes up for it',
    formula: quotient(squares, lacking(rate, ledger)),
  })
}

/** 1 − β^τ. */
const lacking = (rate: Expression, { step }: Ledger): Expression =>
  as('correction', complementOf(power(rate, step)))
