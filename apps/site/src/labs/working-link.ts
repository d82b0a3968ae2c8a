import type { Derivation } from '@longhand/derivation'
import { addressOf } from '@longhand/derivation'
import type { Network, PlacedNetwork } from '@longhand/network'
import { conventions } from '@longhand/parameters'
import { to } from '~/link.ts'
import { checkLink } from './check/check-link.ts'
import { counted } from './count/columns.ts'
import { subjectSettings } from './subject-settings.ts'

/** The row of the counting lab that an address is about: a layer's place, or `total`. */
const rowOf = ({ layers }: PlacedNetwork, of: string): string | undefined => {
  const place = layers.findIndex((layer) => layer.of === of)
  return of === 'total' ? of : place < 0 ? undefined : String(place)
}

/** What the counting lab is set to when it shows a number's working, if it counts such numbers. */
const opened = (network: PlacedNetwork, quantity: string): Record<string, string> | undefined => {
  const end = quantity.lastIndexOf('.')
  const row = rowOf(network, quantity.slice(0, end))
  const convention = conventions.find(({ id }) => id === quantity.slice(end + 1))
  const column = counted.find((what) => what === convention?.of)
  if (row === undefined || convention === undefined || column === undefined) return undefined
  return { ...(convention.id !== column && { [column]: convention.id }), open: `${row}.${column}` }
}

/**
 * A link to a lab in which the working of a number of a network stands open.
 *
 * @param quantity As it was asked for, if not by the address of the number: `total.trainable`.
 * @param data The network as it was stated; a known one is known by its name.
 */
export const workingLink = (
  network: PlacedNetwork,
  of: Derivation,
  quantity: string = addressOf(of),
  data?: Network,
): string => {
  const subject = data === undefined ? network.name : { network: data }
  const settings = opened(network, quantity)
  if (settings === undefined) return checkLink(subject, quantity, of.value)
  return `${to('count/')}#${new URLSearchParams({ ...subjectSettings(subject), ...settings })}`
}
