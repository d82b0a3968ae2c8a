import { type Derivation, isTerm, rewrite, struck } from '@longhand/derivation'
import { type Convention, withoutBiases } from '@longhand/marking'

const isTrainableOnly = isTerm('trainable')
const isEverything = isTerm('parameters')
const countsBiases = isTerm('parameters', 'trainable', 'connections')

/** The conventions of counts, each with a sentence. */
export const countConventions = {
  'weights-only': 'Right, if the question counts weights only.',
  'biases-counted': 'Right, if the question counts the biases too.',
  'trainable-only': 'Right, if the question counts only what training changes.',
  'non-trainable-counted':
    'Right, if the question also counts what training leaves alone, such as running means.',
  'two-bias-vectors':
    'Right, if a recurrent layer keeps a second vector of biases, for its state, as in PyTorch.',
  'single-bias-vector':
    'Right, if a recurrent layer keeps one vector of biases, as Keras’ LSTM does.',
} as const

const conventionOf = (id: keyof typeof countConventions, derivation: Derivation): Convention => ({
  id,
  says: countConventions[id],
  derivation,
})

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
    ...(isTerm('weights-only')(truth) && isOther(all) ? [conventionOf('biases-counted', all)] : []),
    ...(isEverything(truth) && isOther(trained) ? [conventionOf('trainable-only', trained)] : []),
    ...(isTrainableOnly(truth) && isOther(all) ? [conventionOf('non-trainable-counted', all)] : []),
  ]
}

const weightsOnly = (truth: Derivation): readonly Convention[] => {
  const outcome = rewrite(truth, withoutBiases)
  if (outcome === struck || outcome === truth || outcome.type !== 'derivation') return []
  return [conventionOf('weights-only', outcome)]
}
