import type { Derivation } from '@longhand/derivation'
import type { Alternative, Convention, Question } from '@longhand/marking'
import { type Checked, hasIssues, type PlacedNetwork } from '@longhand/network'
import { chainBranches } from './chain-branches.ts'
import { conventionsOf } from './conventions.ts'
import { mustBeKnown } from './must-be-known.ts'
import { networkDerivation } from './network-derivation.ts'
import { networkSheet } from './network-sheet.ts'

/**
 * A quantity of a network as a question: its working, its conventions, and the same quantity of
 * the network as it is known to be misread.
 *
 * @param quantity As `longhand explain` takes it: `conv1.output.height`, `total.connections`.
 * @example countQuestion(alexnet, 'conv1.macs').value.truth.value // 105415200
 */
export const countQuestion = (network: PlacedNetwork, quantity: string): Checked<Question> => {
  const truth = mustBeKnown(networkDerivation(network, quantity))
  if (hasIssues(truth)) return truth
  const chain = chainBranches(network)
  return {
    value: {
      truth: truth.value,
      conventions: conventionsIn(network, quantity, truth.value),
      alternatives: chain === undefined ? [] : alternativesIn(chain, network, quantity),
      find: networkSheet(network).find,
    },
  }
}

const conventionsIn = (
  network: PlacedNetwork,
  quantity: string,
  truth: Derivation,
): readonly Convention[] => {
  const other = quantity.replace(/\.weightsOnly$/, '.parameters')
  const withBiases = other === quantity ? undefined : networkDerivation(network, other)
  return withBiases === undefined || hasIssues(withBiases)
    ? conventionsOf(truth)
    : conventionsOf(truth, withBiases.value)
}

/** The quantity in the misread network, if all that it needs stands there too. */
const alternativesIn = (
  misread: PlacedNetwork,
  network: PlacedNetwork,
  quantity: string,
): readonly Alternative[] => {
  if (quantity.startsWith('total.') && misread.layers.length < network.layers.length) return []
  const derivation = networkDerivation(misread, quantity)
  if (hasIssues(derivation)) return []
  const branchesChained = { idea: 'branches-chained', at: null }
  return [
    { ...branchesChained, under: null, derivation: derivation.value },
    ...conventionsIn(misread, quantity, derivation.value).map((convention) => ({
      ...branchesChained,
      under: convention.id,
      derivation: convention.derivation,
    })),
  ]
}
