import type { NamedNetwork } from '@longhand/examples'
import { hasIssues, type PlacedNetwork, placeNetwork, sentenceOf } from '@longhand/network'

/** A known network with its shapes. */
export const placed = ({ network }: NamedNetwork): PlacedNetwork => {
  const found = placeNetwork(network)
  if (hasIssues(found)) throw new Error(found.issues.map(sentenceOf).join(' '))
  return found.value
}
