import { expect, test } from 'vitest'
import { ofSeeds } from '../../test/made-up-runs.ts'
import { compareRuns } from './compare-runs.ts'
import { findingsOf } from './findings-of.ts'
import { readFindings } from './read-findings.ts'

const about = { date: '2026-11-21', machine: 'a slide rule' }

const runs = [...ofSeeds('relu', [0.9, 0.92, 0.94]), ...ofSeeds('sigmoid', [0.5, 0.6, 0.7])].map(
  (run, at) => ({
    ...run,
    batches: { loss: Array.from({ length: 201 }, (_, i) => i + at) },
    confusion: [
      [at, 1],
      [2, 3],
    ],
  }),
)

test('findingsOf: mean, lowest and highest of every epoch over the seeds, by hand', () => {
  const { configurations } = findingsOf(compareRuns(runs), about)
  expect(configurations.map(({ factors }) => factors)).toEqual([
    { activation: 'relu' },
    { activation: 'sigmoid' },
  ])
  expect(configurations[0]?.seeds).toEqual([0, 1, 2])
  expect(configurations[0]?.epochs[0]?.testAccuracy).toEqual({ mean: 0.92, low: 0.9, high: 0.94 })
  // 0 + 1 + 2 and 3 · 1
  expect(configurations[0]?.confusion[0]).toEqual([3, 3])
})

test('findingsOf: the loss of many batches is a curve of at most 100 points', () => {
  const [first] = findingsOf(compareRuns(runs), about).configurations
  // three at a time: (0 + 1 + 2) / 3 of the first run, one more in each of the others
  expect(first?.batchLoss.every).toBe(3)
  expect(first?.batchLoss.loss).toHaveLength(67)
  expect(first?.batchLoss.loss[0]).toBe(2)
})

test('readFindings: what was written is read back', () => {
  const findings = JSON.parse(JSON.stringify(findingsOf(compareRuns(runs), about)))
  expect(readFindings(findings)).toEqual({ value: findings })
})

test('readFindings: all that is wrong, with its place', () => {
  const findings = JSON.parse(JSON.stringify(findingsOf(compareRuns(runs), about)))
  findings.date = 'yesterday'
  findings.configurations[1].epochs[0].loss = 3
  const read = readFindings(findings)
  expect('issues' in read && read.issues.map(({ path }) => path)).toEqual([
    'date',
    'configurations[1].epochs[0].loss',
  ])
  findings.date = '2026-11-21'
  findings.configurations[1].epochs[0].loss = { mean: 1, low: 1, high: 1 }
  findings.configurations[1].experiment.batchSize = 0
  const again = readFindings(findings)
  expect('issues' in again && again.issues.map(({ path }) => path)).toEqual([
    'configurations[1].experiment.batchSize',
  ])
})
