import { type Problem, workProblem } from '@longhand/backprop'
import type { Question } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import fc from 'fast-check'
import { problemQuestion } from '../src/problem-question.ts'
import { sampled } from './draws.ts'

/** A number of two decimals that is no simple one. */
const number = fc
  .double({ min: -1.5, max: 1.5, noNaN: true })
  .map((x) => Math.round(x * 100) / 100 + 0.0137)

const list = (length: number) => fc.array(number, { minLength: length, maxLength: length })
const matrix = (rows: number, columns: number) =>
  fc.array(list(columns), { minLength: rows, maxLength: rows })
const image = (side: number) =>
  matrix(side, side).map((rows) => rows.map((row) => row.map((entry) => [entry])))
const kernel = matrix(2, 2).map((rows) => rows.map((row) => row.map((entry) => [[entry]])))

const dense = (name: string, units: number, activation: string) =>
  ({ kind: 'dense', name, config: { units, activation } }) as const

/** Batch normalisation beside a shortcut, dropout behind them, and a sigmoid under cross-entropy. */
const shortcut: fc.Arbitrary<Problem> = fc.integer({ min: 2, max: 5 }).chain((examples) =>
  fc.record({
    network: fc.constant({
      name: 'drawn',
      input: { type: 'vector' as const, features: 2 },
      layers: [
        dense('first', 2, 'leaky-relu'),
        { kind: 'batchNormalization', name: 'norm', config: {} },
        { kind: 'add', name: 'join', config: {}, inputs: ['first', 'norm'] },
        { kind: 'dropout', name: 'drop', config: { rate: 0.3 } },
        dense('bent', 2, 'relu'),
        dense('output', 2, 'sigmoid'),
      ],
    }),
    weights: fc.record({
      first: fc.record({ kernel: matrix(2, 2), bias: list(2) }),
      norm: fc.record({
        gamma: list(2),
        beta: list(2),
        movingMean: fc.constant([0, 0]),
        movingVariance: fc.constant([1, 1]),
      }),
      bent: fc.record({ kernel: matrix(2, 2), bias: list(2) }),
      output: fc.record({ kernel: matrix(2, 2), bias: list(2) }),
    }),
    input: matrix(examples, 2),
    target: fc.constant(Array.from({ length: examples }, (_, n) => [n % 2, 1])),
    masks: fc.constant({ drop: Array.from({ length: examples }, (_, n) => [1, n % 2]) }),
    loss: fc.constantFrom('binary-cross-entropy' as const, 'half-squared-error' as const),
    optimizer: fc.constant({ kind: 'adam' as const, learningRate: 0.07 }),
    steps: fc.constant(2),
  }),
)

/** Two convolutions with a max pool between them whose windows overlap. */
const pooled: fc.Arbitrary<Problem> = fc.record({
  network: fc.constant({
    name: 'drawn',
    input: { type: 'image' as const, height: 5, width: 5, channels: 1 },
    layers: [
      { kind: 'conv2d', name: 'first', config: { filters: 1, kernelSize: 2, activation: 'tanh' } },
      { kind: 'maxPooling2d', name: 'largest', config: { poolSize: 2, strides: 1 } },
      { kind: 'conv2d', name: 'second', config: { filters: 1, kernelSize: 2 } },
      { kind: 'flatten', name: 'flat', config: {} },
      dense('output', 2, 'sigmoid'),
    ],
  }),
  weights: fc.record({
    first: fc.record({ kernel, bias: list(1) }),
    second: fc.record({ kernel, bias: list(1) }),
    output: fc.record({ kernel: matrix(4, 2), bias: list(2) }),
  }),
  input: fc.tuple(image(5)),
  target: fc.constant([[0, 1]]),
  loss: fc.constant('half-squared-error' as const),
  optimizer: fc.constant({ kind: 'sgd' as const, learningRate: 0.3 }),
})

const askedOfShortcut = [
  'norm.norm[0][0]',
  'drop.output[1][1]',
  'output.delta[0][0]',
  'bent.delta[1][0]',
  'join.output[0][1].gradient',
  'norm.norm[1][0].gradient',
  'first.way2[0][0]',
  'first.output[0][1].gradient',
  'first.delta[1][1]',
  'norm.gamma[0].gradient',
  'first.kernel[0][0].gradient',
  'output.kernel[0][0].updated',
] as const

const askedOfPooled = [
  'second.kernel[0][1][0][0].gradient',
  'largest.output[0][1][1][0].gradient',
  'first.output[0][1][1][0].gradient',
  'first.output[0][2][2][0].gradient',
  'first.delta[0][1][2][0]',
  'first.kernel[0][0][0][0].gradient',
  'first.bias[0].gradient',
] as const

const questionsTo = (problem: Problem, asked: readonly string[]): readonly Question[] => {
  const work = workProblem(problem)
  // where all nets of a batch are equal nothing can be normalised
  if (hasIssues(work)) return []
  return asked.flatMap((quantity) => {
    const question = problemQuestion(work.value, quantity)
    return hasIssues(question) ? [] : [{ ...question.value, conventions: [] }]
  })
}

/** Questions to layers that normalise, join, leave out and pool, drawn now. */
export const drawLayerQuestions = (problems: number): readonly Question[] => [
  ...sampled(shortcut, problems).flatMap((drawn) => questionsTo(drawn, askedOfShortcut)),
  ...sampled(pooled, problems).flatMap((drawn) => questionsTo(drawn, askedOfPooled)),
]
