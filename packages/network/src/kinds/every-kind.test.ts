import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { layers, model, type SymbolicTensor, input as tensorOf } from '@tensorflow/tfjs'
import { describe, expect, test } from 'vitest'
import { issuesIn } from '../issue.ts'
import { isLayerKind, type LayerKind, layerKinds, type PlacedLayer } from '../layer-kinds.ts'
import type { Layer, Network } from '../network.ts'
import { placeNetwork } from '../placing/place-network.ts'
import { readNetwork } from '../reading/read-network.ts'
import { axesOf, type Shape, shapeOf } from '../shape.ts'
import type { TfjsLayer } from '../tfjs-layer.ts'

const root = join(import.meta.dirname, '../../../..')
const allKinds = Object.keys(layerKinds).filter(isLayerKind)
const kinds = allKinds.filter((kind): kind is Layer['kind'] => kind !== 'input')

/** Where the numbers of a kind are proved that TensorFlow.js does not have. */
const pytorch = 'packages/network/src/kinds/pytorch.test.ts'
const sequences = 'packages/network/src/kinds/sequence-kinds.test.ts'
const evidence: Readonly<Partial<Record<LayerKind, string>>> = {
  classToken: sequences,
  einsumDense: sequences,
  multiHeadAttention: sequences,
  positionEmbedding: sequences,
  transformerDecoderLayer: sequences,
  transformerEncoderLayer: sequences,
  operation: 'packages/network/src/kinds/operation.test.ts',
  adaptiveAveragePooling1d: pytorch,
  adaptiveAveragePooling2d: pytorch,
  adaptiveAveragePooling3d: pytorch,
  adaptiveMaxPooling1d: pytorch,
  adaptiveMaxPooling2d: pytorch,
  adaptiveMaxPooling3d: pytorch,
  conv1dTranspose: pytorch,
  cropping1D: pytorch,
  cropping3D: pytorch,
  depthwiseConv1d: pytorch,
  globalAveragePooling3d: pytorch,
  globalMaxPooling3d: pytorch,
  groupNormalization: pytorch,
  instanceNormalization: pytorch,
  rmsNormalization: pytorch,
  separableConv1d: pytorch,
  upSampling1d: pytorch,
  upSampling3d: pytorch,
  zeroPadding1d: pytorch,
  zeroPadding3d: pytorch,
  channelShuffle: pytorch,
  channelSlice: 'packages/network/src/kinds/channel-slice.test.ts',
  pixelShuffle: pytorch,
  resizing: pytorch,
  spatialDropout2d: pytorch,
  spatialDropout3d: pytorch,
  unfold: pytorch,
  locallyConnected1d: 'packages/network/src/kinds/locally-connected.test.ts',
  locallyConnected2d: 'packages/network/src/kinds/locally-connected.test.ts',
  normalization: 'packages/network/src/kinds/normalization.test.ts',
  subtract: 'packages/network/src/kinds/joins.test.ts',
  partialConv2d: 'packages/parameters/src/lenet-5.test.ts',
  rbf: 'packages/parameters/src/lenet-5.test.ts',
  subsampling2d: 'packages/parameters/src/lenet-5.test.ts',
}

/** A kind's example as a network of its own, through JSON and back. */
const exampleOf = (kind: Layer['kind']): Network => {
  const { config, inputs: shapes } = layerKinds[kind].example
  const input = Object.fromEntries(shapes.map((shape, i) => [`input${i}`, shape]))
  const inputs = Object.keys(input)
  const written = { name: kind, input, layers: [{ kind, name: 'it', config, inputs }] }
  const read = readNetwork(JSON.parse(JSON.stringify(written)))
  if ('value' in read) return read.value
  throw new Error(JSON.stringify(read.issues))
}

const placed = (network: Network): PlacedLayer => {
  const checked = placeNetwork(network)
  const layer = 'value' in checked ? checked.value.byName.get('it') : undefined
  if (layer !== undefined) return layer
  throw new Error(JSON.stringify(issuesIn(checked)))
}

const sizesOf = (shape: Shape): readonly number[] => axesOf(shape).map(({ size }) => size)

/** The numbers in a layer's weights that training changes, and those it leaves alone. */
const weightsOf = ({ weights }: PlacedLayer) => {
  const count = (trainable: boolean) =>
    Object.values(weights)
      .filter((weight) => weight.trainable === trainable)
      .reduce((total, { size }) => total + Number(size.value), 0)
  return { trainable: count(true), nonTrainable: count(false) }
}

describe.each(kinds)('%s', (kind) => {
  const layer = placed(exampleOf(kind))

  test('its example is read and placed, and every size is whole', () => {
    expect(layer.kind).toBe(kind)
    for (const size of sizesOf(shapeOf(layer.output))) expect(size).toSatisfy(Number.isSafeInteger)
  })

  test('each weight holds the product of its axes', () => {
    for (const { shape, size } of Object.values(layer.weights))
      expect(size.value).toBe(shape.reduce((product, axis) => product * Number(axis.value), 1))
  })

  test('a layer that is not trained keeps its weights, none of them trainable', () => {
    const network = exampleOf(kind)
    const [only] = network.layers
    const frozen = placed({ ...network, layers: only ? [{ ...only, trainable: false }] : [] })
    const { trainable, nonTrainable } = weightsOf(layer)
    expect(weightsOf(frozen)).toEqual({ trainable: 0, nonTrainable: trainable + nonTrainable })
  })
})

const pages = readFileSync(join(import.meta.dirname, 'index.ts'), 'utf8')

describe.each(allKinds)('%s', (kind) => {
  test('says what it does in a sentence, and names a source', () => {
    const { says, source } = layerKinds[kind]
    expect(layerKinds[kind].kind).toBe(kind)
    expect(says).toMatch(/^[A-Z].+\.$/)
    expect(source).toMatch(/\w{4}/)
  })

  test('has a page in docs/layers, called as its file is', () => {
    const slug = new RegExp(`\\{ ${kind} \\} from './(.+)\\.ts'`).exec(pages)?.[1]
    expect(slug).toMatch(/^[a-z0-9-]+$/)
    expect(existsSync(join(root, `docs/layers/${slug}.mdx`))).toBe(true)
  })
})

/** A shape that a kind takes, and its name elsewhere: readers tell kinds of one name apart by it. */
const namesIn = (library: 'keras' | 'pytorch' | 'onnx') =>
  allKinds.flatMap((kind) => {
    const { names, takes } = layerKinds[kind]
    const name = names[library]
    return name === undefined ? [] : takes.map((shape) => `${name} of ${shape}`)
  })

test.each(['keras', 'pytorch', 'onnx'] as const)(
  'names: no two kinds that take the same shape share one in %s',
  (library) => {
    expect(namesIn(library)).toEqual([...new Set(namesIn(library))])
  },
)

/** A factory of TensorFlow.js, which its types do not know by name. */
type Factory = (settings: object) => {
  readonly apply: (tensors: SymbolicTensor | SymbolicTensor[]) => SymbolicTensor
}

const build = (layer: TfjsLayer, tensors: SymbolicTensor | SymbolicTensor[]): SymbolicTensor =>
  made(layer).apply(layer.before === undefined ? tensors : build(layer.before, tensors))

const made = ({ factory, arguments: settings, inside }: TfjsLayer): ReturnType<Factory> => {
  const make: Factory = Reflect.get(layers, factory)
  return make({ ...settings, ...(inside && { layer: made(inside) }) })
}

const builtByTfjs = (layer: PlacedLayer, tfjs: TfjsLayer) => {
  const inputs = layer.inputs.map((sizes) => tensorOf({ shape: [...sizesOf(shapeOf(sizes))] }))
  const [only, ...others] = inputs
  const outputs = build(tfjs, only !== undefined && others.length === 0 ? only : inputs)
  return { outputs, built: model({ inputs, outputs }) }
}

const withTfjs = kinds.flatMap((kind) => {
  const layer = placed(exampleOf(kind))
  return 'factory' in layer.tfjs ? [{ kind, layer, tfjs: layer.tfjs }] : []
})

test.each(withTfjs)('$kind: TensorFlow.js agrees on shape and parameters', ({ layer, tfjs }) => {
  const { outputs, built } = builtByTfjs(layer, tfjs)
  const all = built.countParams()
  const trainable = built.trainableWeights.reduce(
    (total, { shape }) => total + shape.reduce<number>((size, axis) => size * Number(axis), 1),
    0,
  )
  expect([...outputs.shape.slice(1)]).toEqual(sizesOf(shapeOf(layer.output)))
  expect(weightsOf(layer)).toEqual({ trainable, nonTrainable: all - trainable })
})

test('kinds that TensorFlow.js does not have name the test that proves their numbers', () => {
  const without = kinds.filter((kind) => !withTfjs.some((one) => one.kind === kind))
  expect(without.sort()).toEqual(Object.keys(evidence).sort())
  for (const kind of without)
    expect(readFileSync(join(root, evidence[kind] ?? ''), 'utf8')).toContain(kind)
})
