import { lastOf, type PlacedLayer, type PlacedNetwork } from '@longhand/network'
import { placedOtherwise } from './placed-otherwise.ts'

/**
 * The network as someone reads it who lets a global pool keep every position.
 *
 * @returns Undefined where it has no global pool.
 * @example flattenGlobalPools(alexnet) // undefined
 */
export const flattenGlobalPools = (network: PlacedNetwork): PlacedNetwork | undefined =>
  placedOtherwise(network, (layer) =>
    isGlobalPool(layer) ? { kind: 'flatten', config: {}, reads: layer.reads } : layer,
  )

/** A layer without weights that leaves one number of each channel. */
const isGlobalPool = ({ weights, inputs: [input], output }: PlacedLayer): boolean =>
  input !== undefined &&
  input.type !== 'vector' &&
  output.type === 'vector' &&
  Object.keys(weights).length === 0 &&
  lastOf(input).value === lastOf(output).value
