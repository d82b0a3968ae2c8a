import * as tf from '@tensorflow/tfjs'
import { describe, expect, test } from 'vitest'
import { hasIssues, issuesIn } from '../../issue.ts'
import { isLayerKind, layerKinds } from '../../layer-kinds.ts'
import type { Layer, Network } from '../../network.ts'
import { type PlacedNetwork, placeNetwork } from '../../placing/place-network.ts'
import { axesOf } from '../../shape.ts'
import { writeTfjs } from './write-tfjs.ts'

const placed = (network: Network): PlacedNetwork => {
  const checked = placeNetwork(network)
  if (hasIssues(checked)) throw new Error(JSON.stringify(checked.issues))
  return checked.value
}

/** Runs code as a module would be run: with `tf`, giving what it exports as `model`. */
const run = (code: string): tf.LayersModel => {
  const body = code
    .replace("import * as tf from '@tensorflow/tfjs'", '')
    .replace('export const model', 'const model')
    .replace('model.summary()', 'return model')
  return Function('tf', body)(tf)
}

const parametersOf = ({ layers }: PlacedNetwork): number =>
  layers
    .flatMap(({ weights }) => Object.values(weights))
    .reduce((total, { size }) => total + Number(size.value), 0)

const exampleOf = (kind: Layer['kind']): Network => {
  const { example } = layerKinds[kind]
  const inputs = example.inputs.map((shape, i) => [`input${i}`, shape] as const)
  return {
    name: 'example',
    input: Object.fromEntries(inputs),
    layers: [{ kind, name: 'it', config: example.config, inputs: inputs.map(([one]) => one) }],
  }
}

const kinds = Object.keys(layerKinds).filter(
  (kind): kind is Layer['kind'] => isLayerKind(kind) && kind !== 'input',
)

const branched: Network = {
  name: "it's branched",
  input: { 'a/picture': { type: 'image', height: 9, width: 8, channels: 3 } },
  layers: [
    { kind: 'conv2d', name: '1x1', config: { filters: 4, kernelSize: 1, activation: 'relu' } },
    {
      kind: 'conv2d',
      name: 'padded',
      config: { filters: 2, kernelSize: 5, padding: 2, useBias: false },
      inputs: ['a/picture'],
    },
    { kind: 'concatenate', name: 'class', inputs: ['1x1', 'padded'] },
    { kind: 'batchNormalization', name: 'bn', trainable: false },
    { kind: 'maxPooling2d', name: 'pool', config: { poolSize: 3, strides: 1, padding: 'same' } },
    { kind: 'flatten', name: 'flat' },
    { kind: 'dense', name: 'one', config: { units: 5, activation: 'softmax' } },
    { kind: 'dense', name: 'two', config: { units: 7 }, inputs: ['flat'] },
  ],
}

const agree = (network: PlacedNetwork, code: string) => {
  const model = run(code)
  expect(model.countParams()).toBe(parametersOf(network))
  expect(model.outputs.map(({ shape }) => shape.slice(1))).toEqual(
    network.outputs.map(({ output }) => axesOf(output).map(({ size }) => size.value)),
  )
  for (const { name, output } of network.layers)
    expect([name, [model.getLayer(name).outputShape].flat(2).slice(1)]).toEqual([
      name,
      axesOf(output).map(({ size }) => size.value),
    ])
  model.dispose()
}

describe('writeTfjs: TensorFlow.js runs the code and agrees on shapes and parameters', () => {
  test.each(kinds)('%s', (kind) => {
    const network = placed(exampleOf(kind))
    const code = writeTfjs(network)
    const [layer] = network.layers
    if (layer !== undefined && 'unsupported' in layer.tfjs)
      expect(issuesIn(code).map(({ path }) => path)).toEqual(['it'])
    else agree(network, hasIssues(code) ? '' : code.value)
  })

  test('branches, several outputs, zeros put around, frozen weights, names that are no variables', () => {
    const network = placed(branched)
    const code = writeTfjs(network)
    agree(network, hasIssues(code) ? '' : code.value)
  })
})

test('writeTfjs: code that a person would write', () => {
  const code = writeTfjs(placed(branched))
  expect(hasIssues(code) ? code.issues : code.value).toMatchInlineSnapshot(`
    "import * as tf from '@tensorflow/tfjs'

    const aPicture = tf.input({ shape: [9, 8, 3], name: 'a/picture' })
    const layer1x1 = tf.layers.conv2d({ filters: 4, kernelSize: [1, 1], activation: 'relu', name: '1x1' }).apply(aPicture)
    const padded = tf.layers.conv2d({ filters: 2, kernelSize: [5, 5], useBias: false, name: 'padded' }).apply(tf.layers.zeroPadding2d({ padding: [[2, 2], [2, 2]], name: 'padded_before' }).apply(aPicture))
    const class_ = tf.layers.concatenate({ name: 'class' }).apply([layer1x1, padded])
    const bn = tf.layers.batchNormalization({ momentum: 0.99, epsilon: 0.001, trainable: false, name: 'bn' }).apply(class_)
    const pool = tf.layers.maxPooling2d({ poolSize: [3, 3], strides: [1, 1], padding: 'same', name: 'pool' }).apply(bn)
    const flat = tf.layers.flatten({ name: 'flat' }).apply(pool)
    const one = tf.layers.dense({ units: 5, activation: 'softmax', name: 'one' }).apply(flat)
    const two = tf.layers.dense({ units: 7, name: 'two' }).apply(flat)

    export const model = tf.model({ inputs: aPicture, outputs: [one, two], name: "it's branched" })
    model.summary()
    "
  `)
})
