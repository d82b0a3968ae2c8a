import type { Derivation } from '@longhand/derivation'
import type { Alternative, Convention, Question } from '@longhand/marking'
import { type Checked, hasIssues, type PlacedNetwork } from '@longhand/network'
import { conventionsOf, countConventions } from './conventions.ts'
import { leftAsFraction } from './left-as-fraction.ts'
import { type Misreading, misreadingsOf } from './misreadings.ts'
import { mustBeKnown } from './must-be-known.ts'
import { networkDerivation } from './network-derivation.ts'
import { networkSheet } from './network-sheet.ts'
import { ofOneUse } from './of-one-use.ts'
import { otherBiasesOf } from './other-biases.ts'
import { readingsOf } from './readings.ts'
import { inTwoTowers, towerConventions } from './two-towers.ts'
import { withInput } from './with-input.ts'
import { withUnits } from './with-units.ts'

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
  return {
    value: {
      truth: truth.value,
      conventions: conventionsIn(network, quantity, truth.value),
      alternatives: misreadingsOf(network).flatMap((misread) =>
        alternativesIn(misread, network, quantity),
      ),
      find: networkSheet(network).find,
    },
  }
}

const conventionsIn = (
  network: PlacedNetwork,
  quantity: string,
  truth: Derivation,
): readonly Convention[] => {
  const end = quantity.lastIndexOf('.') + 1
  const [of, what] = [quantity.slice(0, end), quantity.slice(end)]
  const otherwise = (other: string): Derivation | undefined => {
    const derivation = networkDerivation(network, of + other)
    return hasIssues(derivation) ? undefined : derivation.value
  }
  const known = conventionsOf(truth, otherwise)
  // a reading that a convention names already is not said twice
  const isNew = (reading: Convention) =>
    known.every(({ derivation }) => derivation.value !== reading.derivation.value)
  return [
    ...known,
    ...readingsOf(what, truth, otherwise).filter(isNew),
    ...otherNetworks(network).flatMap((one) => ofOtherNetwork(one, quantity, truth)),
    ...ofOneUse(truth),
    ...withInput(network, quantity, truth),
    ...withUnits(quantity, truth),
  ]
}

/** A network under another convention. */
interface OtherNetwork extends Pick<Convention, 'id' | 'says'> {
  readonly network: PlacedNetwork
}

/** AlexNet as it was published, and recurrent layers with the biases of another library. */
const otherNetworks = (network: PlacedNetwork): readonly OtherNetwork[] => {
  const towers = inTwoTowers(network)
  const id = 'two-towers'
  return [
    ...(towers === undefined ? [] : [{ id, says: towerConventions[id], network: towers }]),
    ...otherBiasesOf(network).map((one) => ({ ...one, says: countConventions[one.id] })),
  ]
}

const ofOtherNetwork = (
  { id, says, network }: OtherNetwork,
  quantity: string,
  truth: Derivation,
): readonly Convention[] => {
  const derivation = networkDerivation(network, quantity)
  return hasIssues(derivation) || derivation.value.value === truth.value
    ? []
    : [{ id, says, derivation: derivation.value }]
}

/** The quantity in the misread network, if all that it needs stands there too. */
const alternativesIn = (
  { idea, network: misread, leavesFractions }: Misreading,
  network: PlacedNetwork,
  quantity: string,
): readonly Alternative[] => {
  if (quantity.startsWith('total.') && misread.layers.length < network.layers.length) return []
  const derivation = networkDerivation(misread, quantity)
  if (hasIssues(derivation)) return []
  const held = { idea, at: null }
  const fractions = leavesFractions ? leftAsFraction(derivation.value) : []
  return [
    ...[derivation.value, ...fractions].map((one) => ({ ...held, under: null, derivation: one })),
    ...conventionsIn(misread, quantity, derivation.value).map((convention) => ({
      ...held,
      under: convention.id,
      derivation: convention.derivation,
    })),
  ]
}
