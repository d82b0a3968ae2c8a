import { issuesIn, type Layer } from '@longhand/network'
import { expect, test } from 'vitest'
import { readProblem } from '../read-problem.ts'
import { workProblem } from '../work-problem.ts'

const dense = (name: string, units: number): Layer => ({
  kind: 'dense',
  name,
  config: { units, useBias: false },
  inputs: ['input'],
})
const zeros = (units: number) => ({ kernel: [Array.from({ length: units }, () => 0)] })

const pathsOf = (join: Layer) =>
  issuesIn(
    workProblem({
      network: {
        name: 'joined',
        input: { type: 'sequence', steps: 2, features: 1 },
        layers: [dense('a', 3), dense('b', 1), join],
      },
      weights: { a: zeros(3), b: zeros(1) },
      input: [[[1], [2]]],
      target: [
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
      ],
      loss: 'half-squared-error',
      optimizer: { kind: 'sgd', learningRate: 0.5 },
    }),
  ).map(({ path }) => path)

test.each<readonly [string, Layer]>([
  ['it.inputs', { kind: 'add', name: 'it', inputs: ['a', 'b'] }],
  ['it.axis', { kind: 'concatenate', name: 'it', config: { axis: 1 }, inputs: ['a', 'a'] }],
])('what a rule does not work out is an issue: %s', (path, join) => {
  expect(pathsOf(join)).toContain(path)
})

test('a setting of an activation function that is not the usual one is an issue', () => {
  const settings = { activation: 'relu', negativeSlope: 0.5 }
  const join = { kind: 'activation', name: 'it', config: settings, inputs: ['a'] } as const
  expect(pathsOf(join)).toContain('it.negativeSlope')
  expect(pathsOf({ ...join, config: { ...settings, negativeSlope: 0 } })).not.toContain(
    'it.negativeSlope',
  )
})

test.each([
  ['of its padding', { poolSize: 2, padding: 2 }, 3, true],
  [
    'of its dilation: entries on both sides of a single number',
    { poolSize: 2, strides: 1, dilationRate: 2, padding: 1 },
    1,
    true,
  ],
  [
    'never, where entries stand near enough',
    { poolSize: 2, strides: 1, dilationRate: 2, padding: 1 },
    3,
    false,
  ],
])('a max pool whose window sees no number is an issue, because %s', (_, config, side, isIssue) => {
  const kind = 'maxPooling2d'
  const network = {
    name: 'pooled',
    input: { type: 'image', height: side, width: side, channels: 1 },
    layers: [{ kind, name: 'pool', config }],
  }
  const issues = issuesIn(readProblem({ network, weights: {}, input: [], target: [] }))
  expect(issues.some(({ path }) => path === 'pool.padding')).toBe(isIssue)
})
