import { type Network, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { initialWeights } from '../../building/initial-weights.ts'
import type { Optimizer } from '../../experiment/optimizer.ts'
import { between } from '../../random/draw.ts'
import { randomFrom } from '../../random/random.ts'
import { compiledEngine } from './compiled-engine.ts'

const network: Network = {
  name: 'small',
  input: { type: 'vector', features: 7 },
  layers: [
    { kind: 'dense', name: 'a', config: { units: 24, activation: 'sigmoid' } },
    { kind: 'dense', name: 'b', config: { units: 24, activation: 'relu' } },
    { kind: 'dense', name: 'out', config: { units: 5, activation: 'softmax' } },
  ],
}

const optimizers: Readonly<Record<string, Optimizer>> = {
  momentum: { kind: 'sgd', learningRate: 0.5, momentum: 0.9, nesterov: false, l2: 0 },
  adam: { kind: 'adam', learningRate: 0.05, beta1: 0.9, beta2: 0.9, epsilon: 1e-8 },
  rmsprop: { kind: 'rmsprop', learningRate: 0.05, rho: 0.9, epsilon: 1e-8 },
}

/** The smallest normal 32-bit float: processors take a hundred times as long below it. */
const smallest = 2 ** -126

test.each(Object.entries(optimizers))(
  '%s: long after there is nothing left to learn, all that is kept is 0 or a normal float',
  async (_, optimizer) => {
    const placed = placeNetwork(network)
    if ('issues' in placed) throw new Error(JSON.stringify(placed.issues))
    const size = 4
    const made = await compiledEngine({
      ...{ network: placed.value, weightsOf: initialWeights(1), loss: 'cross-entropy' },
      ...{ optimizer, seed: 1, batchSize: size, threads: 1 },
    })
    if ('issues' in made) throw new Error(JSON.stringify(made.issues))
    const draw = randomFrom(1, 'examples', 0)
    const inputs = Float32Array.from({ length: size * 7 }, () => between(draw, -1, 1))
    const targets = Float32Array.from({ length: size * 5 }, (_, i) => Number(i % 5 === 0))
    for (let step = 0; step < 64 * 60; step += 1) await made.value.step({ size, inputs, targets })
    const { tensors } = made.value.state()
    const kept = Object.entries(tensors).filter(([name]) => name.startsWith('optimizer/'))
    expect(kept).not.toEqual([])
    for (const [, values] of kept)
      expect(values.filter((value) => value !== 0 && Math.abs(value) < smallest)).toHaveLength(0)
  },
)
