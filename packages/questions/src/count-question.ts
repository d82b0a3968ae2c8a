import { type Derivation, derive, product, quantity as quantityOf } from '@longhand/derivation'
import type { Alternative, Convention, Question } from '@longhand/marking'
import { type Checked, hasIssues, type PlacedNetwork } from '@longhand/network'
import { conventionsOf } from './conventions.ts'
import { type Misreading, misreadingsOf } from './misreadings.ts'
import { mustBeKnown } from './must-be-known.ts'
import { networkDerivation } from './network-derivation.ts'
import { networkSheet } from './network-sheet.ts'
import { readingsOf } from './readings.ts'

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
    ...unitsOf(quantity).map((unit) => withUnit(truth, unit)),
  ]
}

/** A unit that a print says in front of its numbers; an answer may say it behind: 71.61 MB. */
interface Unit {
  readonly id: string
  readonly says: string
  readonly bytes: number
}

const megabytes: Unit = { id: 'megabytes', says: 'Right: the print counts in MB.', bytes: 1e6 }
const mebibytes: Unit = {
  id: 'mebibytes',
  says: 'Right: an MB of this print is 1,048,576 bytes, a MiB.',
  bytes: 2 ** 20,
}

/** The units of a quantity's print; torchinfo's megabytes are a million bytes, torchsummary's 2²⁰. */
const unitsOf = (quantity: string): readonly Unit[] => {
  if (/^memory\.torchsummary\b/.test(quantity)) return [megabytes, mebibytes]
  return /^memory\.torchinfo\b/.test(quantity) ? [megabytes] : []
}

const withUnit = (truth: Derivation, { id, says, bytes }: Unit): Convention => ({
  id,
  says,
  derivation: derive({
    rule: 'with-unit',
    because: 'an answer in bytes',
    term: truth.term,
    of: `${truth.of}.withUnit`,
    formula: product([truth, quantityOf('bytes-per-megabyte', bytes)]),
  }),
})

/** The quantity in the misread network, if all that it needs stands there too. */
const alternativesIn = (
  { idea, network: misread }: Misreading,
  network: PlacedNetwork,
  quantity: string,
): readonly Alternative[] => {
  if (quantity.startsWith('total.') && misread.layers.length < network.layers.length) return []
  const derivation = networkDerivation(misread, quantity)
  if (hasIssues(derivation)) return []
  const held = { idea, at: null }
  return [
    { ...held, under: null, derivation: derivation.value },
    ...conventionsIn(misread, quantity, derivation.value).map((convention) => ({
      ...held,
      under: convention.id,
      derivation: convention.derivation,
    })),
  ]
}
