import type { PlacedNetwork } from '@longhand/network'
import { joinedBy } from './joined-channels.ts'
import { placedOtherwise } from './placed-otherwise.ts'

/**
 * The network as someone reads it who puts branches side by side that are added.
 *
 * @returns Undefined where nothing is added.
 * @example joinAdditions(alexnet) // undefined
 */
export const joinAdditions = (network: PlacedNetwork): PlacedNetwork | undefined =>
  placedOtherwise(network, (layer) =>
    layer.reads.length > 1 && joinedBy(layer) === undefined
      ? { kind: 'concatenate', config: {}, reads: layer.reads }
      : layer,
  )
