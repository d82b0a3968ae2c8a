import { type Derivation, derive, isTerm, rewrite, strike, struck } from '@longhand/derivation'
import type { Convention } from '@longhand/marking'

/** The id and the sentence of the convention. */
export const useConventions = {
  'one-use': 'Right for one use of the layer: it is used several times.',
} as const

/** What a layer puts out or does in its first use, where it is used several times. */
export const ofOneUse = (truth: Derivation): readonly Convention[] => {
  const derivation = truth.rule === 'layer-activations' ? firstOutput(truth) : once(truth)
  const id = 'one-use'
  return derivation === undefined ? [] : [{ id, says: useConventions[id], derivation }]
}

const firstOutput = (truth: Derivation): Derivation | undefined => {
  const { formula } = truth
  const [first, ...others] = formula.type === 'sum' ? formula.terms : []
  return first === undefined || others.length === 0
    ? undefined
    : derive({ ...truth, formula: first })
}

const withoutUses = strike(isTerm('layer-uses'))

const once = (truth: Derivation): Derivation | undefined => {
  const outcome = rewrite(truth, withoutUses)
  return outcome === struck || outcome === truth || outcome.type !== 'derivation'
    ? undefined
    : outcome
}
