import {
  axesOf,
  layerKinds,
  type Network,
  type PlacedNetwork,
  placeNetwork,
} from '@longhand/network'
import * as tf from '@tensorflow/tfjs'
import { describe, expect, test } from 'vitest'
import { buildModel } from './build-model.ts'

const placed = (network: Network): PlacedNetwork => {
  const checked = placeNetwork(network)
  if ('issues' in checked) throw new Error(JSON.stringify(checked.issues))
  return checked.value
}

const built = async (network: Network, seed = 1): Promise<tf.LayersModel> => {
  const model = await buildModel(placed(network), seed)
  if ('issues' in model) throw new Error(JSON.stringify(model.issues))
  return model.value
}

/** A network that holds nothing but the example of a kind. */
const exampleOf = (kind: Network['layers'][number]['kind']): Network => {
  const { example } = layerKinds[kind]
  const inputs = example.inputs.map((shape, i) => [`input${i}`, shape] as const)
  return {
    name: 'example',
    input: Object.fromEntries(inputs),
    layers: [{ kind, name: 'it', config: example.config, inputs: inputs.map(([name]) => name) }],
  }
}

const kinds = Object.keys(layerKinds).filter(
  (kind): kind is Network['layers'][number]['kind'] => kind !== 'input',
)

describe("buildModel: TensorFlow.js' layer has the output and the weights that the facts state", () => {
  test.each(kinds)('%s', async (kind) => {
    const network = placed(exampleOf(kind))
    const [layer] = network.layers
    if (layer === undefined) throw new Error(kind)
    const model = await buildModel(network, 1)
    if ('unsupported' in layer.tfjs) {
      expect(model).toMatchObject({
        issues: [{ path: 'it', try: expect.stringContaining(layer.tfjs.unsupported) }],
      })
      return
    }
    if ('issues' in model) throw new Error(JSON.stringify(model.issues))
    const sizes = axesOf(layer.output).map(({ size }) => size.value)
    expect(model.value.outputs[0]?.shape).toEqual([null, ...sizes])
    expect(model.value.getLayer('it').weights.map(({ shape }) => shape)).toEqual(
      Object.values(layer.weights).map(({ shape }) => shape.map(({ value }) => value)),
    )
    model.value.dispose()
  })
})

const image = { type: 'image', height: 8, width: 8, channels: 2 } as const

const branched: Network = {
  name: 'branched',
  input: { picture: image, extra: { type: 'vector', features: 3 } },
  layers: [
    { kind: 'conv2d', name: 'left', config: { filters: 4, kernelSize: 3 }, inputs: ['picture'] },
    { kind: 'conv2d', name: 'right', config: { filters: 2, kernelSize: 3 }, inputs: ['picture'] },
    { kind: 'concatenate', name: 'both', inputs: ['left', 'right'] },
    { kind: 'flatten', name: 'flat' },
    { kind: 'concatenate', name: 'all', inputs: ['flat', 'extra'] },
    { kind: 'dense', name: 'one', config: { units: 2 } },
    { kind: 'dense', name: 'other', config: { units: 5 }, inputs: ['all'] },
  ],
}

test('buildModel: a vector that is flattened stays as it is, as in Keras', async () => {
  const model = await built({
    name: 'flat',
    input: { type: 'vector', features: 6 },
    layers: [
      { kind: 'flatten', name: 'flat' },
      { kind: 'dense', name: 'out', config: { units: 2 } },
    ],
  })
  expect(model.getLayer('flat').outputShape).toEqual([null, 6])
})

test('buildModel: branches, several inputs and several outputs, every layer under its name', async () => {
  const model = await built(branched)
  expect(model.inputs.map(({ name }) => name)).toEqual(['picture', 'extra'])
  expect(model.outputNames).toEqual(['one', 'other'])
  expect(model.outputs.map(({ shape }) => shape)).toEqual([
    [null, 2],
    [null, 5],
  ])
  const names = model.layers.map(({ name }) => name)
  for (const { name } of branched.layers) expect(names).toContain(name)
  // left 3·3·2·4 + 4, right 3·3·2·2 + 2, one (6·6·6 + 3)·2 + 2, other (6·6·6 + 3)·5 + 5
  expect(model.countParams()).toBe(76 + 38 + 440 + 1100)
  model.dispose()
})

const convolutionWith = (padding: unknown): Network => ({
  name: 'padded',
  input: image,
  layers: [{ kind: 'conv2d', name: 'c', config: { filters: 3, kernelSize: 5, padding } }],
})

test("buildModel: zeros written out give what 'same' gives where both put two on each side", async () => {
  const written = await built(convolutionWith(2))
  const same = await built(convolutionWith('same'))
  const picture = tf.randomNormal([1, 8, 8, 2], 0, 1, 'float32', 1)
  const outputs = [written, same].map((model) => model.predict(picture))
  const [one, other] = outputs.map((output) => (Array.isArray(output) ? output[0] : output))
  expect(one?.shape).toEqual([1, 8, 8, 3])
  expect(one?.dataSync()).toEqual(other?.dataSync())
})

test('buildModel: a seed determines every weight, and another seed changes them', async () => {
  const models = [await built(branched, 1), await built(branched, 1), await built(branched, 2)]
  const [one, same, other] = models.map((model) =>
    model.getWeights().map((tensor) => [...tensor.dataSync()]),
  )
  expect(same).toEqual(one)
  expect(other).not.toEqual(one)
})

test('buildModel: says every layer that TensorFlow.js cannot build, and why', async () => {
  const network = placed({
    name: 'lenet',
    input: { type: 'image', height: 28, width: 28, channels: 4 },
    layers: [
      { kind: 'conv2d', name: 'c1', config: { filters: 4, kernelSize: 3, groups: 2 } },
      { kind: 'maxPooling2d', name: 'p1', config: { ceilMode: true } },
      {
        kind: 'conv2d',
        name: 'c2',
        config: { filters: 3, kernelSize: 3, strides: 2, dilationRate: 2 },
      },
      { kind: 'flatten', name: 'flat' },
      { kind: 'rbf', name: 'out', config: { units: 10 } },
    ],
  })
  const model = await buildModel(network, 1)
  expect('issues' in model ? model.issues.map((issue) => [issue.path, issue.try]) : []).toEqual([
    ['c1', 'TensorFlow.js has no convolution layer with groups. Use another layer or setting.'],
    ['p1', 'TensorFlow.js rounds the number of windows down. Use another layer or setting.'],
    ['c2', 'TensorFlow.js does not stride and dilate at once. Use another layer or setting.'],
    ['out', 'TensorFlow.js has no radial basis functions. Use another layer or setting.'],
  ])
})

const issuesOf = async (network: Network) => {
  const model = await buildModel(placed(network), 1)
  return 'issues' in model ? model.issues : []
}

test('buildModel: a layer of more than a gigabyte is an issue', async () => {
  const layers = [{ kind: 'dense', name: 'vast', config: { units: 1e12 } }] as const
  const input = { type: 'vector', features: 2 } as const
  expect(await issuesOf({ name: 'n', input, layers })).toMatchObject([
    { path: 'vast', received: '3000000000000 of them' },
  ])
})

test('buildModel: what TensorFlow.js refuses itself is an issue too', async () => {
  const [padded] = convolutionWith(2).layers
  if (padded === undefined) throw new Error('no layer')
  // the zeros around `c` have taken this name already
  const layers = [padded, { kind: 'flatten', name: 'c/before' }] as const
  expect(await issuesOf({ ...convolutionWith(2), layers })).toMatchObject([
    { path: '', try: expect.stringContaining('c/before') },
  ])
})
