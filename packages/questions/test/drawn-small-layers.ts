import { type Problem, workProblem } from '@longhand/backprop'
import type { Question } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import fc from 'fast-check'
import { plainQuestion } from '../src/problem-question.ts'
import { list, matrix } from './drawn-problems.ts'
import { sampled } from './draws.ts'

const dense = (name: string, units: number, activation: string) =>
  ({ kind: 'dense', name, config: { units, activation } }) as const

const features = (count: number) => ({ type: 'vector', features: count }) as const
const plain = { kind: 'sgd', learningRate: 0.3 } as const

const denseWeights = (inputs: number, units: number) =>
  fc.record({ kernel: matrix(inputs, units), bias: list(units) })

/** Three numbers or four under a batch normalisation, and back below zero too. */
const normalised: fc.Arbitrary<Problem> = fc.integer({ min: 3, max: 4 }).chain((examples) =>
  fc.record({
    network: fc.constant({
      name: 'drawn',
      input: features(2),
      layers: [
        dense('first', 1, 'leaky-relu'),
        { kind: 'batchNormalization', name: 'norm', config: {} },
        dense('output', 1, 'sigmoid'),
      ],
    }),
    weights: fc.record({
      first: denseWeights(2, 1),
      norm: fc.record({
        gamma: list(1),
        beta: list(1),
        movingMean: fc.constant([0]),
        movingVariance: fc.constant([1]),
      }),
      output: denseWeights(1, 1),
    }),
    input: matrix(examples, 2),
    target: fc.constant(Array.from({ length: examples }, (_, n) => [n % 2])),
    loss: fc.constant('half-squared-error' as const),
    optimizer: fc.constant(plain),
  }),
)

/** A dropout that has left out a unit of two examples, behind a ReLU. */
const dropped: fc.Arbitrary<Problem> = fc.record({
  network: fc.record({
    name: fc.constant('drawn'),
    input: fc.constant(features(2)),
    layers: fc
      .constantFrom(0.2, 0.3, 0.4)
      .map((rate) => [
        dense('first', 2, 'relu'),
        { kind: 'dropout', name: 'drop', config: { rate } },
        dense('output', 2, 'sigmoid'),
      ]),
  }),
  weights: fc.record({ first: denseWeights(2, 2), output: denseWeights(2, 2) }),
  input: matrix(2, 2),
  target: fc.constant([
    [0, 1],
    [1, 0],
  ]),
  masks: fc.constant({
    drop: [
      [1, 0],
      [0, 1],
    ],
  }),
  loss: fc.constant('half-squared-error' as const),
  optimizer: fc.constant(plain),
})

/** One neuron, and two steps that remember those before. */
const remembered: fc.Arbitrary<Problem> = fc.record({
  network: fc.constant({
    name: 'drawn',
    input: features(1),
    layers: [dense('output', 1, 'sigmoid')],
  }),
  weights: fc.record({ output: denseWeights(1, 1) }),
  input: matrix(1, 1),
  target: fc.constant([[1]]),
  loss: fc.constant('half-squared-error' as const),
  optimizer: fc.constantFrom(
    { kind: 'adam' as const, learningRate: 0.07 },
    { kind: 'sgd' as const, learningRate: 0.3, momentum: 0.8 },
  ),
  steps: fc.constant(2),
})

const questionsTo = (
  problems: fc.Arbitrary<Problem>,
  quantities: readonly string[],
  count: number,
): readonly Question[] =>
  sampled(problems, count).flatMap((problem) => {
    const work = workProblem(problem)
    // where all numbers of a batch are equal nothing can be normalised
    if (hasIssues(work)) return []
    return quantities.flatMap((quantity) => {
      const question = plainQuestion(work.value, quantity)
      return hasIssues(question) ? [] : [question.value]
    })
  })

/** Questions to a batch normalisation and to what comes back through it. */
export const drawNormalisedQuestions = (problems: number): readonly Question[] =>
  questionsTo(
    normalised,
    [
      'norm.norm[1][0]',
      'norm.norm[0][0].gradient',
      'first.output[0][0].gradient',
      'first.delta[1][0]',
    ],
    problems,
  )

/** Questions to what a dropout puts out, and to what comes back through it and a ReLU. */
export const drawDroppedQuestions = (problems: number): readonly Question[] =>
  questionsTo(
    dropped,
    ['drop.output[0][0]', 'first.output[0][1].gradient', 'first.delta[1][1]'],
    problems,
  )

/** Questions to weights after two steps of momentum and Adam. */
export const drawRememberedQuestions = (problems: number): readonly Question[] =>
  questionsTo(remembered, ['output.kernel[0][0].updated', 'output.bias[0].updated'], problems)
