import { expect, test } from 'vitest'
import type { EarlyStopping } from '../experiment/early-stopping.ts'
import { standingOf } from './stopping.ts'

const epochs = (losses: readonly number[]) =>
  losses.map((validationLoss, i) => ({
    ...{ epoch: i + 1, loss: 1, accuracy: 0, testLoss: 1, testAccuracy: 0, seconds: 1 },
    ...{ validationLoss, validationAccuracy: 1 - validationLoss },
  }))

const stopping = (more: Partial<EarlyStopping>): EarlyStopping => ({
  ...{ monitor: 'validationLoss', patience: 2, minDelta: 0, restoreBest: false },
  ...more,
})

test('standingOf: two epochs no better than the second, by hand', () => {
  expect(standingOf(epochs([3, 1, 2]), stopping({}))).toEqual({ best: 2, over: false })
  expect(standingOf(epochs([3, 1, 2, 1]), stopping({}))).toEqual({ best: 2, over: true })
  expect(standingOf([], stopping({ patience: 0 }))).toEqual({ best: 0, over: false })
})

test('standingOf: better by no more than minDelta is no better', () => {
  const small = stopping({ minDelta: 0.25 })
  expect(standingOf(epochs([1, 0.875, 0.8125]), small)).toEqual({ best: 1, over: true })
  expect(standingOf(epochs([1, 0.875, 0.5]), small)).toEqual({ best: 3, over: false })
})

test('standingOf: an accuracy is better when it is larger', () => {
  const accuracy = stopping({ monitor: 'validationAccuracy', patience: 1 })
  expect(standingOf(epochs([0.5, 0.25]), accuracy)).toEqual({ best: 2, over: false })
})
