import { layers, model, type SymbolicTensor, input as tensorOf } from '@tensorflow/tfjs'
import { expect, test } from 'vitest'
import { sentenceOf } from '../../issue.ts'
import { isLayerKind, layerKinds, type PlacedLayer } from '../../layer-kinds.ts'
import type { Layer, Network } from '../../network.ts'
import { placeNetwork } from '../../placing/place-network.ts'
import { axesOf, shapeOf } from '../../shape.ts'
import type { TfjsLayer } from '../../tfjs-layer.ts'
import { readKeras } from './read-keras.ts'

const kinds = Object.keys(layerKinds)
  .filter(isLayerKind)
  .filter((kind): kind is Layer['kind'] => kind !== 'input')

const placed = (network: Network): PlacedLayer => {
  const checked = placeNetwork(network)
  const layer = 'value' in checked ? checked.value.layers.at(-1) : undefined
  if (layer !== undefined) return layer
  throw new Error('issues' in checked ? checked.issues.map(sentenceOf).join('\n') : 'no layer')
}

const exampleOf = (kind: Layer['kind']): PlacedLayer => {
  const { config, inputs: shapes } = layerKinds[kind].example
  const input = Object.fromEntries(shapes.map((shape, i) => [`x${i}`, shape]))
  const layer = { kind, name: 'it', config, inputs: Object.keys(input) }
  return placed({ name: kind, input, layers: [layer] })
}

const sizesOf = ({ output }: Pick<PlacedLayer, 'output'>) =>
  axesOf(shapeOf(output)).map(({ size }) => size)

const weightsOf = ({ weights }: PlacedLayer) =>
  Object.values(weights).map(({ shape, trainable }) => ({
    shape: shape.map(({ value }) => Number(value)),
    trainable,
  }))

/** A factory of TensorFlow.js, which its types do not know by name. */
type Factory = (settings: object) => {
  readonly apply: (tensors: SymbolicTensor | SymbolicTensor[]) => SymbolicTensor
}

const made = (
  { factory, arguments: settings, inside }: TfjsLayer,
  name: string,
): ReturnType<Factory> => {
  const make: Factory = Reflect.get(layers, factory)
  return make({ ...settings, ...(inside && { layer: made(inside, `${name}_inside`) }), name })
}

/** What TensorFlow.js writes of a layer, in a model of its own. */
const writtenByTfjs = (layer: PlacedLayer): unknown => {
  if (!('factory' in layer.tfjs)) throw new Error('not in TensorFlow.js')
  const inputs = layer.inputs.map((output, i) =>
    tensorOf({ shape: [...sizesOf({ output })], name: `x${i}` }),
  )
  const [only, ...others] = inputs
  const read = only !== undefined && others.length === 0 ? only : inputs
  const outputs = made(layer.tfjs, 'it').apply(read)
  return model({ inputs, outputs }).toJSON(null, false)
}

const withTfjs = kinds.flatMap((kind) => {
  const layer = exampleOf(kind)
  return 'factory' in layer.tfjs && layer.tfjs.before === undefined ? [{ kind, layer }] : []
})

test.each(withTfjs)(
  'readKeras: $kind, as TensorFlow.js writes it, is the layer that was built',
  ({ layer }) => {
    const reading = readKeras(writtenByTfjs(layer))
    if ('issues' in reading) throw new Error(reading.issues.map(sentenceOf).join('\n'))
    const read = placed(reading.value.network)
    expect([read.kind, sizesOf(read), weightsOf(read)]).toEqual([
      layer.kind,
      sizesOf(layer),
      weightsOf(layer),
    ])
  },
)
