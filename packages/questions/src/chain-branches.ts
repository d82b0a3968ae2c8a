import {
  type Checked,
  hasIssues,
  layerKinds,
  type PlacedLayer,
  type PlacedNetwork,
} from '@longhand/network'

/**
 * The network as someone reads it who lets each row of a table read the row above it.
 *
 * Layers that join several keep what they read, and so do the first layers of a network with
 * several inputs. A layer that cannot stand in the chain is left out, and so is what reads it.
 *
 * @returns Undefined where the network is a chain already.
 * @example chainBranches(alexnet) // undefined
 */
export const chainBranches = (network: PlacedNetwork): PlacedNetwork | undefined => {
  const rows = network.layers.map((layer, i) => chained(layer, network, network.layers[i - 1]))
  if (rows.every((reads, i) => reads === network.layers[i]?.reads)) return undefined
  const byName = new Map<string, PlacedLayer>(network.inputs.map((one) => [one.name, one]))
  const layers = network.layers.flatMap((layer, i): readonly PlacedLayer[] => {
    const placed = placedAgain(layer, rows[i] ?? [], byName)
    if (hasIssues(placed)) return []
    byName.set(layer.name, placed.value)
    return [placed.value]
  })
  return { ...network, layers, byName }
}

/** What a layer reads in the chain. */
const chained = (
  { reads }: PlacedLayer,
  { inputs }: PlacedNetwork,
  above: PlacedLayer | undefined,
): readonly string[] => {
  const [only, ...others] = reads
  const begins = inputs.length > 1 && inputs.some(({ name }) => name === only)
  return above === undefined || others.length > 0 || begins || only === above.name
    ? reads
    : [above.name]
}

const placedAgain = (
  { kind, name, config, weights }: PlacedLayer,
  reads: readonly string[],
  byName: ReadonlyMap<string, PlacedLayer>,
): Checked<PlacedLayer> => {
  const inputs = reads.flatMap((read) => byName.get(read)?.output ?? [])
  if (inputs.length < reads.length) return { issues: [] }
  const tensors = Object.values(weights)
  const trainable = tensors.length === 0 || tensors.some((tensor) => tensor.trainable)
  return layerKinds[kind].putInPlace({ name, config, reads, inputs, trainable })
}
