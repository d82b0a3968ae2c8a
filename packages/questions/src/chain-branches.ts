import type { PlacedLayer, PlacedNetwork } from '@longhand/network'
import { placedOtherwise } from './placed-otherwise.ts'

/**
 * The network as someone reads it who lets each row of a table read the row above it.
 *
 * Layers that join several keep what they read, and so do the first layers of a network with
 * several inputs. A layer that cannot stand in the chain is left out, and so is what reads it.
 *
 * @returns Undefined where the network is a chain already.
 * @example chainBranches(alexnet) // undefined
 */
export const chainBranches = (network: PlacedNetwork): PlacedNetwork | undefined =>
  placedOtherwise(network, (layer, above) =>
    above === undefined || keepsItsInputs(layer, network, above)
      ? layer
      : { kind: layer.kind, config: layer.config, reads: [above.name] },
  )

const keepsItsInputs = (
  { reads }: PlacedLayer,
  { inputs }: PlacedNetwork,
  above: PlacedLayer,
): boolean => {
  const [only, ...others] = reads
  const begins = inputs.length > 1 && inputs.some(({ name }) => name === only)
  return others.length > 0 || begins || only === above.name
}
