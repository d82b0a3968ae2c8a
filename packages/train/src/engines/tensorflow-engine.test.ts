import { type Network, placeNetwork } from '@longhand/network'
import * as tf from '@tensorflow/tfjs'
import { describe, expect, test } from 'vitest'
import { initialWeights, type WeightsOf } from '../building/initial-weights.ts'
import { compiledEngine } from './compiled/compiled-engine.ts'
import type { Engine, EngineName, EngineSetup } from './engine.ts'
import type { MakeEngine } from './engines.ts'
import { cpuEngine, wasmEngine } from './tensorflow-engine.ts'

const plain = (learningRate: number) =>
  ({ kind: 'sgd', learningRate, momentum: 0, nesterov: false, l2: 0 }) as const

const engineFrom = async (
  make: MakeEngine,
  network: Network,
  more: Partial<EngineSetup>,
): Promise<Engine> => {
  const placed = placeNetwork(network)
  if ('issues' in placed) throw new Error(JSON.stringify(placed.issues))
  const engine = await make({
    network: placed.value,
    weightsOf: initialWeights(1),
    loss: 'half-squared-error',
    optimizer: plain(0.5),
    seed: 1,
    batchSize: 4,
    threads: 1,
    ...more,
  })
  if ('issues' in engine) throw new Error(JSON.stringify(engine.issues))
  return engine.value
}

const dense = (name: string, units: number, activation = 'sigmoid') =>
  ({ kind: 'dense', name, config: { units, activation } }) as const

const twoTwoTwo: Network = {
  name: 'two-two-two',
  input: { type: 'vector', features: 2 },
  layers: [dense('hidden', 2), dense('output', 2)],
}

const mazur: WeightsOf = ({ name }) => {
  const kernel = name === 'hidden' ? [0.15, 0.25, 0.2, 0.3] : [0.4, 0.5, 0.45, 0.55]
  const bias = name === 'hidden' ? [0.35, 0.35] : [0.6, 0.6]
  return [
    { shape: [2, 2], values: Float32Array.from(kernel) },
    { shape: [2], values: Float32Array.from(bias) },
  ]
}

const engines: readonly { readonly name: EngineName; readonly make: MakeEngine }[] = [
  { name: 'cpu', make: cpuEngine },
  { name: 'wasm', make: wasmEngine },
  { name: 'compiled', make: compiledEngine },
]

describe.each(engines)('$name', ({ make }) => {
  const engineFor = (network: Network, more: Partial<EngineSetup>) =>
    engineFrom(make, network, more)

  test('step: the weights of "A step by step backpropagation example" (Mazur 2015)', async () => {
    const engine = await engineFor(twoTwoTwo, { weightsOf: mazur })
    const outcome = await engine.step({
      size: 1,
      inputs: Float32Array.of(0.05, 0.1),
      targets: Float32Array.of(0.01, 0.99),
    })
    expect(outcome.loss).toBeCloseTo(0.298371109, 6)
    expect(outcome.outputs[0]).toBeCloseTo(0.75136507, 6)
    expect(outcome.outputs[1]).toBeCloseTo(0.772928465, 6)
    const [hidden, , output] = engine.weights()
    const published = [
      [0.149780716, 0.24975114, 0.19956143, 0.29950229],
      [0.35891648, 0.51130127, 0.408666186, 0.561370121],
    ]
    for (const [i, kernel] of [hidden, output].entries())
      for (const [at, weight] of (published[i] ?? []).entries())
        expect(kernel?.[at]).toBeCloseTo(weight, 6)
    engine.dispose()
  })

  const batch = {
    size: 4,
    inputs: Float32Array.of(0.1, 0.9, -0.4, 0.3, 0.7, 0.2, -0.6, -0.8),
    targets: Float32Array.of(1, 0, 0, 1, 1, 0, 0, 1),
  }

  test('step: says what each layer held and gave before the update (Mazur 2015)', async () => {
    const engine = await engineFor(twoTwoTwo, { weightsOf: mazur })
    const example = { inputs: Float32Array.of(0.05, 0.1), targets: Float32Array.of(0.01, 0.99) }
    expect((await engine.step({ size: 1, ...example })).layers).toBeUndefined()
    const again = await engineFor(twoTwoTwo, { weightsOf: mazur })
    const { layers = [] } = await again.step({ size: 1, ...example }, true)
    expect(layers.map(({ layer, dead }) => [layer, dead])).toEqual([
      ['hidden', 0],
      ['output', 0],
    ])
    const [hidden, output] = layers
    // out_h1 0.593269992 and out_h2 0.596884378; w5 … w8 and the shared bias
    expect(hidden?.outputs.least).toBeCloseTo(0.593269992, 6)
    expect(hidden?.outputs.most).toBeCloseTo(0.596884378, 6)
    expect(output?.weights?.norm).toBeCloseTo(Math.hypot(0.4, 0.45, 0.5, 0.55, 0.6, 0.6), 6)
    // the slopes of w5 … w8, and δ of both outputs, which is the slope of their biases
    const slopes = [0.082167041, 0.082667628, -0.02260254, -0.022740242, 0.138498562, -0.038098236]
    expect(output?.gradients?.norm).toBeCloseTo(Math.hypot(...slopes), 6)
    for (const one of [engine, again]) one.dispose()
  })

  test('step: a batch of four counts its mean gradient: as four times the same example once', async () => {
    const one = await engineFor(twoTwoTwo, {})
    const four = await engineFor(twoTwoTwo, {})
    const example = { inputs: [0.1, 0.9], targets: [1, 0] }
    const times = (count: number, numbers: number[]) =>
      Float32Array.from(Array.from({ length: count }, () => numbers).flat())
    for (const [engine, size] of [[one, 1] as const, [four, 4] as const])
      await engine.step({
        size,
        inputs: times(size, example.inputs),
        targets: times(size, example.targets),
      })
    for (const [i, tensor] of one.weights().entries())
      for (const [at, value] of tensor.entries())
        expect(four.weights()[i]?.[at]).toBeCloseTo(value, 6)
  })

  test('step: a frozen layer keeps its weights while the others learn', async () => {
    const frozen = { ...dense('hidden', 2), trainable: false }
    const engine = await engineFor({ ...twoTwoTwo, layers: [frozen, dense('output', 2)] }, {})
    const before = engine.weights().map((tensor) => [...tensor])
    await engine.step(batch)
    const after = engine.weights().map((tensor) => [...tensor])
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
    expect(after[2]).not.toEqual(before[2])
  })

  const withDropout: Network = {
    ...twoTwoTwo,
    layers: [dense('hidden', 64), { kind: 'dropout', name: 'drop' }, dense('output', 2)],
  }

  test('step: dropout draws another mask at every step, and the same ones under one seed', async () => {
    const outputsOf = async (seed: number) => {
      const engine = await engineFor(withDropout, { seed, optimizer: plain(1e-30) })
      return [await engine.step(batch), await engine.step(batch)].map(({ outputs }) => [...outputs])
    }
    const [first, second] = await outputsOf(1)
    expect(second).not.toEqual(first)
    expect(await outputsOf(1)).toEqual([first, second])
    expect((await outputsOf(2))[0]).not.toEqual(first)
  })

  test('evaluate: leaves nothing out and changes nothing', async () => {
    const engine = await engineFor(withDropout, {})
    const before = engine.weights()
    expect(await engine.evaluate(batch)).toEqual(await engine.evaluate(batch))
    expect(engine.weights()).toEqual(before)
  })

  test('step: batch normalisation moves its means and variances, as Keras has it', async () => {
    const norm = { kind: 'batchNormalization', name: 'norm', config: { momentum: 0.9 } } as const
    const engine = await engineFor({ ...twoTwoTwo, layers: [norm, dense('output', 2)] }, {})
    await engine.step(batch)
    const [, , mean] = engine.weights()
    // 0.9·0 + 0.1·the means of the columns of the batch
    expect(mean?.[0]).toBeCloseTo((0.1 * (0.1 - 0.4 + 0.7 - 0.6)) / 4, 6)
    expect(mean?.[1]).toBeCloseTo((0.1 * (0.9 + 0.3 + 0.2 - 0.8)) / 4, 6)
  })

  test('step: frees every tensor that it makes, and dispose the rest', async () => {
    const before = tf.memory().numTensors
    const adam = {
      kind: 'adam',
      learningRate: 0.1,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-8,
    } as const
    const norm = { kind: 'batchNormalization', name: 'norm' } as const
    const layers = [...withDropout.layers.slice(0, 2), norm, dense('output', 2)]
    const engine = await engineFor({ ...withDropout, layers }, { optimizer: adam })
    await engine.step(batch)
    const after = tf.memory().numTensors
    for (let i = 0; i < 5; i += 1) {
      await engine.step(batch, true)
      await engine.evaluate(batch)
      engine.weights()
      await engine.save()
      expect(tf.memory().numTensors).toBe(after)
    }
    engine.dispose()
    expect(tf.memory().numTensors).toBe(before)
  })

  test.each([
    { scale: false, center: false },
    { scale: false, center: true },
    { scale: true, center: false },
  ])('step: batch normalisation with %j, by its formula', async (config) => {
    const network: Network = {
      name: 'normed',
      input: { type: 'vector', features: 2 },
      layers: [
        { kind: 'batchNormalization', name: 'norm', config: { ...config, epsilon: 0.25 } },
        dense('out', 2, 'linear'),
      ],
    }
    const one: WeightsOf = (layer) =>
      layer.name === 'out'
        ? [
            { shape: [2, 2], values: Float32Array.of(1, 0, 0, 1) },
            { shape: [2], values: new Float32Array(2) },
          ]
        : initialWeights(1)(layer)
    const engine = await engineFor(network, { weightsOf: one })
    const { outputs } = await engine.step({
      size: 2,
      inputs: Float32Array.of(1, 4, 3, 4),
      targets: new Float32Array(4),
    })
    // mean 2 and variance 1 of the first, 4 and 0 of the second: ±1 / √1.25 and 0
    expect(outputs[0]).toBeCloseTo(-1 / Math.sqrt(1.25), 5)
    expect(outputs[2]).toBeCloseTo(1 / Math.sqrt(1.25), 5)
    expect(outputs[1]).toBeCloseTo(0, 5)
    engine.dispose()
  })
})
