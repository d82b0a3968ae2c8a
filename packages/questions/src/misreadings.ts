import type { PlacedNetwork } from '@longhand/network'
import { chainBranches } from './chain-branches.ts'
import { joinAdditions } from './join-additions.ts'

/** A network as it is known to be misread. */
export interface Misreading {
  /** The id of the idea. */
  readonly idea: string
  readonly network: PlacedNetwork
}

const known = new WeakMap<PlacedNetwork, readonly Misreading[]>()

/** Every way in which a network is known to be misread; worked out once for each network. */
export const misreadingsOf = (network: PlacedNetwork): readonly Misreading[] => {
  const before = known.get(network)
  if (before !== undefined) return before
  const misread = [
    { idea: 'branches-chained', network: chainBranches(network) },
    { idea: 'add-as-concat', network: joinAdditions(network) },
  ].flatMap(({ idea, network: other }) => (other === undefined ? [] : [{ idea, network: other }]))
  known.set(network, misread)
  return misread
}
