import type { Work } from '@longhand/backprop'
import { addressOf, type Derivation, type Table } from '@longhand/derivation'

/**
 * The address of a table from that of an entry.
 *
 * @example withoutPlace('hidden.kernel[0][1].gradient') // 'hidden.kernel.gradient'
 */
export const withoutPlace = (address: string): string =>
  address.replace(/(?:\[\d+\])+((?:\.[A-Za-z]+)?)$/, '$1')

/** The table that a line stands in, if it is one of many. */
export const tableOf = ({ tableAt }: Work, line: Derivation): Table | undefined => {
  const address = addressOf(line)
  const table = withoutPlace(address)
  return table === address ? undefined : tableAt(table)
}
