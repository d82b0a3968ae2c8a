import type { Derivation } from '@longhand/derivation'
import { addressOf } from '@longhand/derivation'
import type { PlacedNetwork } from '@longhand/network'
import { conventions } from '@longhand/parameters'
import { to } from '~/link.ts'
import { counted } from './count/columns.ts'

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
 * A link to a lab in which the working of a number of a known network stands open.
 *
 * @param quantity As it was asked for, if not by the address of the number: `total.trainable`.
 */
export const workingLink = (
  network: PlacedNetwork,
  of: Derivation,
  quantity: string = addressOf(of),
): string => {
  const settings = opened(network, quantity)
  if (settings === undefined) return answerLink(network.name, quantity, of)
  return `${to('count/')}#${new URLSearchParams({ network: network.name, ...settings })}`
}

/** A link to the check lab with a number as the answer: its working, and the idea if it is wrong. */
export const answerLink = (network: string, quantity: string, answer: Derivation): string => {
  const settings = { network, quantity, answer: String(answer.value) }
  return `${to('check/')}#${new URLSearchParams(settings)}`
}
