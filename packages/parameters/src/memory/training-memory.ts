import { type Derivation, quantity } from '@longhand/derivation'
import { type Memory, memoryOf } from './memory.ts'

/** Numbers that each optimiser keeps for every trainable parameter. */
export const optimizerStates = {
  sgd: 0,
  momentum: 1,
  adagrad: 1,
  rmsprop: 1,
  adam: 2,
  adamw: 2,
} as const

/** An optimiser by name. */
export type OptimizerName = keyof typeof optimizerStates

/** How a network is trained, as far as memory depends on it. */
export interface Training {
  readonly optimizer: OptimizerName
  /** Examples in a batch. */
  readonly batch: number
}

/** @example isOptimizer('adam') // true */
export const isOptimizer = (name: string): name is OptimizerName =>
  Object.hasOwn(optimizerStates, name)

/** The counts that training memory stands on. */
interface Totals {
  readonly parameters: Derivation
  readonly trainable: Derivation
  readonly activations: Derivation
}

/**
 * Bytes that training in float32 needs at least: parameters, their gradients, what the optimiser
 * keeps, and the output of every layer for the backward pass.
 *
 * What a library needs on top (workspace, copies, fragments) is not in it.
 */
export const trainingMemory = (
  { parameters, trainable, activations }: Totals,
  { optimizer, batch }: Training,
): Memory => {
  const of = `memory.training.${optimizer}`
  const states = optimizerStates[optimizer]
  return memoryOf(of, [
    { term: 'parameter-memory', because: 'every parameter', numbers: [parameters] },
    {
      term: 'gradient-memory',
      because: 'one gradient for each trainable parameter',
      numbers: [trainable],
    },
    {
      term: 'optimizer-memory',
      because: `${optimizer} keeps ${states} for each trainable parameter`,
      numbers: [quantity('kept-per-parameter', states, of), trainable],
    },
    {
      term: 'activation-memory',
      because: 'the output of every layer, for every example of the batch',
      numbers: [quantity('examples', batch, of), activations],
    },
  ])
}
