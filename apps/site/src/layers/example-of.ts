import {
  hasIssues,
  isLayerKind,
  type LayerKind,
  layerKinds,
  type Network,
  type PlacedLayer,
  type PlacedNetwork,
  placeNetwork,
  type Shape,
  sentenceOf,
} from '@longhand/network'

/** The layer that shows a kind at work, in a network of its own. */
export interface PlacedExample {
  readonly network: PlacedNetwork
  readonly layer: PlacedLayer
}

const isReader = (kind: LayerKind): kind is Exclude<LayerKind, 'input'> => kind !== 'input'

const inputsOf = (shapes: readonly Shape[]): Network['input'] => {
  const [only, ...others] = shapes
  if (only !== undefined && others.length === 0) return only
  return Object.fromEntries(shapes.map((shape, i) => [`branch${i + 1}`, shape]))
}

/** The example of a kind, put in its place. An input is read by nothing here. */
export const exampleOf = (kind: LayerKind): PlacedExample | undefined => {
  if (!isReader(kind)) return undefined
  const { example } = layerKinds[kind]
  const input = inputsOf(example.inputs)
  const inputs = isLayerKind(kind) && 'type' in input ? ['input'] : Object.keys(input)
  const placed = placeNetwork({
    name: kind,
    input,
    layers: [{ kind, name: kind, config: example.config, inputs }],
  })
  if (hasIssues(placed))
    throw new Error(
      `The example of ${kind} is at fault: ${placed.issues.map(sentenceOf).join(' ')}`,
    )
  const layer = placed.value.layers[0]
  return layer && { network: placed.value, layer }
}
