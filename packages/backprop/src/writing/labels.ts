import { type Address, type Letter, letter } from '@longhand/derivation'

/** Labels that a problem gives to its numbers, as symbols. */
export type Labels = (address: Address) => Letter | undefined

const withUnderscore = /^([^_]+)_(.+)$/s
const withNumber = /^(\D+)(\d+)$/s

/**
 * A label as a symbol: what follows an underscore, or a number at the end, stands below.
 *
 * @example symbolOf('w5') // { type: 'letter', base: 'w', sub: '5' }
 * @example symbolOf('b_out') // { type: 'letter', base: 'b', sub: 'out' }
 */
export const symbolOf = (label: string): Letter => {
  const [, base = label, sub] = withUnderscore.exec(label) ?? withNumber.exec(label) ?? []
  return letter(base, sub)
}

/** The labels of a problem by address. */
export const labelsOf =
  (names: Readonly<Record<string, string>> = {}): Labels =>
  (address) => {
    const label = Object.hasOwn(names, address) ? names[address] : undefined
    return label === undefined ? undefined : symbolOf(label)
  }
