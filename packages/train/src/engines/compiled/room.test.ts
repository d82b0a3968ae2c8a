import { placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { initialWeights } from '../../building/initial-weights.ts'
import { randomFrom } from '../../random/random.ts'
import type { Batch, Engine } from '../engine.ts'
import { compiledEngine } from './compiled-engine.ts'

const batchSize = 6

const made = async (): Promise<Engine> => {
  const placed = placeNetwork({
    name: 'small',
    input: { type: 'vector', features: 5 },
    layers: [{ kind: 'dense', name: 'out', config: { units: 3, activation: 'softmax' } }],
  })
  if ('issues' in placed) throw new Error(JSON.stringify(placed.issues))
  const engine = await compiledEngine({
    ...{ network: placed.value, weightsOf: initialWeights(1), loss: 'cross-entropy' },
    optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0.9, nesterov: false, l2: 0 },
    ...{ seed: 1, batchSize, threads: 1 },
  })
  if ('issues' in engine) throw new Error(JSON.stringify(engine.issues))
  return engine.value
}

const batchOf = (size: number, step: number): Batch => {
  const draw = randomFrom(1, 'examples', step)
  const inputs = Float32Array.from({ length: size * 5 }, draw)
  return {
    size,
    inputs,
    targets: Float32Array.from({ length: size * 3 }, (_, i) => (i + step) % 2),
  }
}

test('room: what is written there is what is learned from, also behind an evaluation', async () => {
  const [handed, written] = [await made(), await made()]
  for (const [step, size] of [6, 6, 4, 1, 6].entries()) {
    const batch = batchOf(size, step)
    const place = written.room?.(size)
    place?.inputs.set(batch.inputs)
    place?.targets.set(batch.targets)
    const outcome = await written.step(place ?? batch)
    expect(outcome).toEqual(await handed.step(batch))
    // more than a batch: piece by piece through the same place
    const tried = batchOf(20, 99)
    expect(await written.evaluate(tried)).toEqual(await handed.evaluate(tried))
  }
  expect(written.room).toBeDefined()
  expect(written.weights()).toEqual(handed.weights())
})
