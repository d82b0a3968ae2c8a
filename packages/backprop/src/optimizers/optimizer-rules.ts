import type { Optimizer } from '../problem.ts'
import { adagrad } from './adagrad.ts'
import { adam } from './adam.ts'
import type { OptimizerRule, OwnOptimizerRule } from './optimizer-rule.ts'
import { rmsprop } from './rmsprop.ts'
import { sgd } from './sgd.ts'

/** How each optimizer is worked out by hand: complete by type. */
export const optimizerRules: { readonly [K in Optimizer['kind']]: OptimizerRule<K> } = {
  sgd,
  adam,
  adamw: adam,
  rmsprop,
  adagrad,
}

/** The rule of an optimizer. */
export const optimizerRule = ({ kind }: Optimizer): OwnOptimizerRule => optimizerRules[kind]
