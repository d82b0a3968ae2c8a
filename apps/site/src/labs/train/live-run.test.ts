import { expect, test } from 'vitest'
import { after, groupsOf, progressOf, waitingRun } from './live-run.ts'
import { accuracySeries, lossSeries } from './series-of.ts'

const entry = (label: string, changes = '') => ({ label, changes, seed: 1, experiment: {} })
const started = { run: 0, type: 'start', engine: 'compiled', threads: 1 } as const

test('after: losses are kept as means of equal stretches, however they come in', () => {
  const fresh = after(waitingRun(entry('a')), { ...started, epochs: 2, batches: 60 })
  const losses = Array.from({ length: 120 }, (_, i) => i)
  const inOne = after(fresh, { run: 0, type: 'batches', losses })
  const inTwo = [losses.slice(0, 7), losses.slice(7)].reduce(
    (run, some) => after(run, { run: 0, type: 'batches', losses: some }),
    fresh,
  )
  expect(inTwo).toEqual(inOne)
  // 120 batches in 60 stretches of two: 0.5, 2.5, …
  const { points } = lossSeries({ label: 'a', runs: [inOne] })
  expect(points).toHaveLength(60)
  expect(points.slice(0, 2).map(({ x, y }) => [x, y])).toEqual([
    [2 / 60, 0.5],
    [4 / 60, 2.5],
  ])
  expect(points.at(-1)?.x).toBe(2)
  expect(progressOf(inOne)).toBe(1)
})

test('lossSeries: a stretch that has only begun is not drawn', () => {
  const fresh = after(waitingRun(entry('a')), { ...started, epochs: 2, batches: 60 })
  const half = after(fresh, { run: 0, type: 'batches', losses: [1, 1, 9] })
  expect(lossSeries({ label: 'a', runs: [half] }).points).toHaveLength(1)
})

test('accuracySeries: each seed is a mark, and the line their mean', () => {
  const epoch = { epoch: 1, loss: 1, accuracy: 0, testLoss: 1, seconds: 1 }
  const runs = [0.5, 0.75].map((testAccuracy) =>
    after(waitingRun(entry('a')), { run: 0, type: 'epoch', ...epoch, testAccuracy }),
  )
  const { points, marks } = accuracySeries({ label: 'a', runs })
  expect(points).toEqual([{ x: 1, y: 62.5 }])
  expect(marks.map(({ y }) => y)).toEqual([50, 75])
})

test('groupsOf: settings are named only where they differ', () => {
  const names = (changes: readonly string[]) =>
    groupsOf(changes.map((change) => waitingRun(entry('ReLU', change)))).map(({ label }) => label)
  expect(names(['rate 0.1', 'rate 0.1'])).toEqual(['ReLU'])
  expect(names(['', 'rate 0.1'])).toEqual(['ReLU, as posed', 'ReLU, rate 0.1'])
})
