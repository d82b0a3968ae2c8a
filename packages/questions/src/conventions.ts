import { type Derivation, isTerm, rewrite, struck } from '@longhand/derivation'
import { type Convention, withoutBiases } from '@longhand/marking'

const countsBiases = isTerm('parameters', 'trainable', 'connections')

/**
 * Other right ways to count what a derivation counts.
 *
 * @param withBiases The same count with the biases, where the one asked for leaves them out.
 */
export const conventionsOf = (
  truth: Derivation,
  withBiases?: Derivation,
): readonly Convention[] => [
  ...(countsBiases(truth) ? weightsOnly(truth) : []),
  ...(withBiases === undefined || withBiases.value === truth.value
    ? []
    : [biasesCounted(withBiases)]),
]

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
