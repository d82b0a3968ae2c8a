import {
  type Checked,
  hasIssues,
  type LayerKind,
  type PlacedLayer,
  type PlacedNetwork,
  placeLayer,
} from '@longhand/network'

/** How a layer is misread: as another kind, or as reading other layers. */
export interface Otherwise {
  readonly kind: LayerKind
  readonly config: unknown
  readonly reads: readonly string[]
}

/**
 * A network with its layers read otherwise, put in its place again.
 *
 * A layer that cannot stand there is left out, and so is what reads it.
 *
 * @param otherwise Of each layer; the layer itself where it is read as it is.
 * @returns Undefined where nothing is misread.
 */
export const placedOtherwise = (
  network: PlacedNetwork,
  otherwise: (layer: PlacedLayer, above: PlacedLayer | undefined) => Otherwise,
): PlacedNetwork | undefined => {
  const misread = network.layers.map((layer, i) => otherwise(layer, network.layers[i - 1]))
  return misread.every((one, i) => one === network.layers[i])
    ? undefined
    : placedAs(network, misread)
}

/** A network's inputs, with each of its layers as it is misread, put in its place again. */
export const placedAs = (network: PlacedNetwork, misread: readonly Otherwise[]): PlacedNetwork => {
  const byName = new Map<string, PlacedLayer>(network.inputs.map((one) => [one.name, one]))
  const layers = network.layers.flatMap((layer, i): readonly PlacedLayer[] => {
    const placed = placedAgain(layer, misread[i] ?? layer, byName)
    if (hasIssues(placed)) return []
    byName.set(layer.name, placed.value)
    return [placed.value]
  })
  return { ...network, layers, byName }
}

const placedAgain = (
  { name, weights }: PlacedLayer,
  { kind, config, reads }: Otherwise,
  byName: ReadonlyMap<string, PlacedLayer>,
): Checked<PlacedLayer> => {
  const inputs = reads.flatMap((read) => byName.get(read)?.output ?? [])
  if (inputs.length < reads.length) return { issues: [] }
  const tensors = Object.values(weights)
  const trainable = tensors.length === 0 || tensors.some((tensor) => tensor.trainable)
  return placeLayer(kind, { name, config, reads, inputs, trainable })
}
