import { type Derivation, derive, product, quantity as quantityOf } from '@longhand/derivation'
import type { Convention } from '@longhand/marking'

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

/** A quantity of a print in the units that an answer may say behind it. */
export const withUnits = (quantity: string, truth: Derivation): readonly Convention[] =>
  unitsOf(quantity).map((unit) => withUnit(truth, unit))

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
