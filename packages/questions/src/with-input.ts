import { type Derivation, derive, sum } from '@longhand/derivation'
import type { Convention } from '@longhand/marking'
import type { PlacedNetwork } from '@longhand/network'
import { countLayer } from '@longhand/parameters'

/** The id and the sentence of the convention. */
export const inputConventions = {
  'input-counted':
    'Right, if the numbers of the input are counted too, as CS231n does for the memory of a network.',
} as const

/** All activations of a network together with its input, which is kept in memory as they are. */
export const withInput = (
  { inputs }: PlacedNetwork,
  quantity: string,
  truth: Derivation,
): readonly Convention[] => {
  if (quantity !== 'total.activations') return []
  const given = inputs.map((input) => countLayer(input, 'activations'))
  const derivation = derive({ ...truth, formula: sum([...given, truth.formula]) })
  const id = 'input-counted'
  return [{ id, says: inputConventions[id], derivation }]
}
