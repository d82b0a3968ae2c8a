import { type Derivation, isTerm, rewrite, struck } from '@longhand/derivation'
import { type Convention, withoutBiases } from '@longhand/marking'

const isTrainableOnly = isTerm('trainable')
const isEverything = isTerm('parameters')
const countsBiases = isTerm('parameters', 'trainable', 'connections')

/** The same quantity counted otherwise, by address; undefined where it is not counted so. */
export type Otherwise = (quantity: 'parameters' | 'trainable') => Derivation | undefined

/**
 * Other right ways to count what a derivation counts.
 *
 * @param otherwise What else is counted of the same layer or network.
 */
export const conventionsOf = (truth: Derivation, otherwise: Otherwise): readonly Convention[] => {
  const all = otherwise('parameters')
  const trained = otherwise('trainable')
  const isOther = (one: Derivation | undefined): one is Derivation =>
    one !== undefined && one.value !== truth.value
  return [
    ...(countsBiases(truth) ? weightsOnly(truth) : []),
    ...(isTerm('weights-only')(truth) && isOther(all) ? [biasesCounted(all)] : []),
    ...(isEverything(truth) && isOther(trained) ? [trainableOnly(trained)] : []),
    ...(isTrainableOnly(truth) && isOther(all) ? [fixedCounted(all)] : []),
  ]
}

const weightsOnly = (truth: Derivation): readonly Convention[] => {
  const outcome = rewrite(truth, withoutBiases)
  if (outcome === struck || outcome === truth || outcome.type !== 'derivation') return []
  const says = 'Right, if the question counts weights only.'
  return [{ id: 'weights-only', says, derivation: outcome }]
}

const biasesCounted = (derivation: Derivation): Convention => ({
  id: 'biases-counted',
  says: 'Right, if the question counts the biases too.',
  derivation,
})

const trainableOnly = (derivation: Derivation): Convention => ({
  id: 'trainable-only',
  says: 'Right, if the question counts only what training changes.',
  derivation,
})

const fixedCounted = (derivation: Derivation): Convention => ({
  id: 'non-trainable-counted',
  says: 'Right, if the question also counts what training leaves alone, such as running means.',
  derivation,
})
