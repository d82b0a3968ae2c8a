import type { PlacedNetwork } from '@longhand/network'
import { chainBranches } from './chain-branches.ts'
import { flattenGlobalPools } from './flatten-global-pools.ts'
import { joinAdditions } from './join-additions.ts'
import { otherInputSize } from './other-input-size.ts'

/** A network as it is known to be misread. */
export interface Misreading {
  /** The id of the idea. */
  readonly idea: string
  readonly network: PlacedNetwork
  /** Whether a division that leaves a rest shows the idea, so that its fraction is met too. */
  readonly leavesFractions?: true
}

const known = new WeakMap<PlacedNetwork, readonly Misreading[]>()

/** Every way in which a network is known to be misread; worked out once for each network. */
export const misreadingsOf = (network: PlacedNetwork): readonly Misreading[] => {
  const before = known.get(network)
  if (before !== undefined) return before
  // a layer that is put in its place otherwise has lost its further uses
  if (network.layers.some(({ again }) => again !== undefined)) return []
  const misread = [
    { idea: 'branches-chained', network: chainBranches(network) },
    { idea: 'add-as-concat', network: joinAdditions(network) },
    { idea: 'global-pool-as-flatten', network: flattenGlobalPools(network) },
    { idea: 'other-input-size', network: otherInputSize(network), leavesFractions: true as const },
  ].flatMap(({ network: other, ...one }) =>
    other === undefined ? [] : [{ ...one, network: other }],
  )
  known.set(network, misread)
  return misread
}
