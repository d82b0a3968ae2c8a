import { expect, test } from 'vitest'
import type { Schedule } from '../experiment/schedule.ts'
import { learningRateAt } from './learning-rate.ts'

const rates = (schedule: Schedule, steps: readonly number[]) =>
  steps.map((step) => learningRateAt({ learningRate: 0.1, schedule }, step))

const near = (received: readonly number[], expected: readonly number[]) => {
  expect(received).toHaveLength(expected.length)
  for (const [i, rate] of received.entries()) expect(rate).toBeCloseTo(expected[i] ?? 0, 12)
}

test('learningRateAt: exponentialDecay by its formula in Keras, 0.1 · 0.96^(t / 100)', () => {
  const decay = { kind: 'exponentialDecay', decaySteps: 100, decayRate: 0.96 } as const
  const smooth = { ...decay, staircase: false, warmupSteps: 0 }
  near(rates(smooth, [1, 51, 101]), [0.1, 0.1 * 0.96 ** 0.5, 0.096])
  near(rates({ ...smooth, staircase: true }, [1, 100, 101, 201]), [0.1, 0.1, 0.096, 0.09216])
})

test('learningRateAt: cosineDecay is half way at half the steps, and αη at the end (SGDR, eq. 5)', () => {
  const cosine = { kind: 'cosineDecay', decaySteps: 200, alpha: 0, warmupSteps: 0 } as const
  near(rates(cosine, [1, 101, 201, 900]), [0.1, 0.05, 0, 0])
  near(rates({ ...cosine, alpha: 0.2 }, [101, 201]), [0.06, 0.02])
})

test('learningRateAt: piecewiseConstant changes behind each boundary, as in Keras', () => {
  const pieces = { kind: 'piecewiseConstant', boundaries: [3, 5], values: [0.01, 0.001] } as const
  // t counts from 0: step 4 is the last with t ≤ 3
  near(rates({ ...pieces, warmupSteps: 0 }, [1, 4, 5, 6, 7]), [0.1, 0.1, 0.01, 0.01, 0.001])
})

test('learningRateAt: a warm-up grows evenly, and what follows counts from its end', () => {
  near(rates({ kind: 'constant', warmupSteps: 4 }, [1, 2, 3, 4, 5]), [0.025, 0.05, 0.075, 0.1, 0.1])
  const cosine = { kind: 'cosineDecay', decaySteps: 2, alpha: 0, warmupSteps: 2 } as const
  near(rates(cosine, [1, 2, 3, 4, 5]), [0.05, 0.1, 0.1, 0.05, 0])
})
