import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Network, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { initialWeights } from '../../building/initial-weights.ts'
import { randomFrom } from '../../random/random.ts'
import { compiledEngine } from './compiled-engine.ts'
import { shardCount, shardsOf } from './shards.ts'
import type { StartThread } from './thread.ts'

const program = `
  const { parentPort, workerData } = require('node:worker_threads')
  import(${JSON.stringify(join(import.meta.dirname, 'thread.ts'))})
    .then(({ serveThread }) => serveThread(workerData, () => parentPort.postMessage('ready')))`

let started = 0
const startThread: StartThread = async (data) => {
  started += 1
  const worker = new Worker(program, { eval: true, workerData: data })
  await once(worker, 'message')
  return { stop: () => void worker.terminate() }
}

const network: Network = {
  name: 'small',
  input: { type: 'image', height: 12, width: 12, channels: 1 },
  layers: [
    { kind: 'conv2d', name: 'a', config: { filters: 8, kernelSize: 3, activation: 'relu' } },
    { kind: 'maxPooling2d', name: 'p' },
    { kind: 'conv2d', name: 'b', config: { filters: 8, kernelSize: 3, activation: 'tanh' } },
    { kind: 'flatten', name: 'f' },
    { kind: 'dropout', name: 'd', config: { rate: 0.25 } },
    { kind: 'dense', name: 'out', config: { units: 4, activation: 'softmax' } },
  ],
}

const batchOf = (size: number, step: number) => {
  const draw = randomFrom(1, 'examples', step)
  return {
    size,
    inputs: Float32Array.from({ length: size * 144 }, draw),
    targets: Float32Array.from({ length: size * 4 }, (_, i) => Number(i % 4 === step % 4)),
  }
}

/** Weights and losses after some steps, the last with fewer examples. */
const trainOn = async (threads: number, start?: StartThread) => {
  const placed = placeNetwork(network)
  if ('issues' in placed) throw new Error(JSON.stringify(placed.issues))
  const made = await compiledEngine({
    network: placed.value,
    weightsOf: initialWeights(1),
    loss: 'cross-entropy',
    optimizer: { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
    regularization: { l1: 0.001, l2: 0.01 },
    seed: 1,
    batchSize: 30,
    threads,
    startThread: start,
  })
  if ('issues' in made) throw new Error(JSON.stringify(made.issues))
  const engine = made.value
  const losses: number[] = []
  for (const [step, size] of [30, 30, 30, 7, 2].entries())
    losses.push((await engine.step(batchOf(size, step))).loss)
  const { layers } = await engine.step(batchOf(30, 5), true)
  const { outputs } = await engine.evaluate(batchOf(70, 9))
  engine.dispose()
  return { threads: engine.threads, losses, layers, outputs, weights: engine.weights() }
}

test('compiledEngine: one, two and four threads end with the same bits', async () => {
  const one = await trainOn(1)
  expect(one.threads).toBe(1)
  expect(started).toBe(0)
  for (const threads of [2, 4]) {
    const several = await trainOn(threads, startThread)
    expect(several).toEqual({ ...one, threads })
  }
  expect(started).toBe(1 + 3)
})

test('compiledEngine: no more threads than parts, and one where none can be started', async () => {
  expect((await trainOn(9, startThread)).threads).toBe(4)
  expect((await trainOn(4)).threads).toBe(1)
})

test('shardCount: parts where examples outweigh weights, and none where a layer needs them all', () => {
  const lenet5 = { batch: 32, multiplications: 416_520, weights: 61_706, wholeBatch: false }
  expect(shardCount(lenet5)).toBe(4)
  expect(shardCount({ ...lenet5, batch: 5 })).toBe(1)
  expect(shardCount({ ...lenet5, wholeBatch: true })).toBe(1)
})

test('shardsOf: every example once, in order, in parts that differ by one at most', () => {
  for (const batch of [1, 2, 3, 7, 30, 64]) {
    const shards = shardsOf(batch, 4)
    const sizes = shards.map(({ first, end }) => end - first)
    expect(shards.flatMap(({ first, end }) => [first, end])).toEqual(
      [0, ...shards.flatMap(({ end }) => [end, end])].slice(0, -1),
    )
    expect(shards.at(-1)?.end).toBe(batch)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2)
  }
})
