import type { Network } from '@longhand/network'
import { to } from '~/link.ts'
import { packText } from '../long-text.ts'

/** A link to the counting lab with a network loaded; one too long for an address goes by its name. */
export const countLink = (network: Network): string => {
  const text = packText(JSON.stringify(network))
  const settings = text === undefined ? { network: network.name } : { network: '', text }
  return `${to('count/')}#${new URLSearchParams(settings)}`
}
