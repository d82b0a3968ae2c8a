import { type Network, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { initialWeights } from '../building/initial-weights.ts'
import type { Schedule } from '../experiment/schedule.ts'
import { randomFrom } from '../random/random.ts'
import { compiledEngine } from './compiled/compiled-engine.ts'
import type { Batch } from './engine.ts'
import type { MakeEngine } from './engines.ts'
import { cpuEngine, wasmEngine } from './tensorflow-engine.ts'

const network: Network = {
  name: 'small',
  input: { type: 'image', height: 6, width: 6, channels: 1 },
  layers: [
    { kind: 'conv2d', name: 'conv', config: { filters: 3, kernelSize: 3, activation: 'relu' } },
    { kind: 'batchNormalization', name: 'norm' },
    { kind: 'flatten', name: 'flat' },
    { kind: 'dense', name: 'out', config: { units: 2, activation: 'softmax' } },
  ],
}

const numbers = (count: number, use: string) => {
  const random = randomFrom(3, use, 0)
  return Float32Array.from({ length: count }, () => random() - 0.3)
}

const batch: Batch = {
  size: 4,
  inputs: numbers(4 * 36, 'inputs'),
  // the second class counts three times
  targets: Float32Array.of(1, 0, 0, 3, 0, 3, 1, 0),
}

const optimizers = {
  sgd: { kind: 'sgd', learningRate: 0.1, momentum: 0.9, nesterov: false, l2: 0 },
  adam: { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-3 },
} as const

const schedule: Schedule = { kind: 'cosineDecay', decaySteps: 4, alpha: 0.1, warmupSteps: 2 }

const after = async (make: MakeEngine, kind: 'sgd' | 'adam', l1: number, l2: number, steps = 5) => {
  const placed = placeNetwork(network)
  if ('issues' in placed) throw new Error('not placed')
  const engine = await make({
    network: placed.value,
    weightsOf: initialWeights(1),
    loss: 'cross-entropy',
    optimizer: { ...optimizers[kind], schedule },
    regularization: { l1, l2 },
    seed: 1,
    batchSize: 4,
    threads: 1,
  })
  if ('issues' in engine) throw new Error(JSON.stringify(engine.issues))
  const losses: number[] = []
  for (let i = 0; i < steps; i += 1) losses.push((await engine.value.step(batch)).loss)
  const state = engine.value.state()
  engine.value.dispose()
  return { losses, tensors: state.tensors }
}

test.each([
  ['sgd', 0, 0],
  ['sgd', 0.01, 0.02],
  ['adam', 0.01, 0.02],
] as const)(
  'step: %s with l1 %d and l2 %d, class weights and a schedule: the same weights on all engines',
  async (...[kind, l1, l2]) => {
    const expected = await after(cpuEngine, kind, l1, l2)
    for (const make of [wasmEngine, compiledEngine]) {
      const received = await after(make, kind, l1, l2)
      for (const [i, loss] of received.losses.entries())
        expect(loss).toBeCloseTo(expected.losses[i] ?? 0, 4)
      for (const name of ['conv/kernel', 'norm/gamma', 'out/kernel', 'out/bias'])
        for (const [i, weight] of (received.tensors[name] ?? []).entries())
          expect(weight).toBeCloseTo(expected.tensors[name]?.[i] ?? Number.NaN, 4)
    }
  },
)

test.each([
  ['cpu', cpuEngine],
  ['compiled', compiledEngine],
] as const)(
  'step: on %s, λ₂w + λ₁·sign(w) is added to the gradients of kernels alone (by hand)',
  async (_, make) => {
    const [l1, l2] = [0.05, 0.2]
    const plain = (await after(make, 'sgd', 0, 0, 1)).tensors
    const held = (await after(make, 'sgd', l1, l2, 1)).tensors
    const before = (await after(make, 'sgd', 0, 0, 0)).tensors
    // the first step of the warm-up takes half of 0.1
    for (const [i, w] of (before['out/kernel'] ?? []).entries())
      expect((plain['out/kernel']?.[i] ?? 0) - (held['out/kernel']?.[i] ?? 0)).toBeCloseTo(
        0.05 * (l2 * w + l1 * Math.sign(w)),
        6,
      )
    for (const name of ['out/bias', 'norm/gamma', 'conv/bias'])
      expect(held[name]).toEqual(plain[name])
  },
)
