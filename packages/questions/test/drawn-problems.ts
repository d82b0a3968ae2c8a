import { type Optimizer, type Problem, workProblem } from '@longhand/backprop'
import type { Question } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import fc from 'fast-check'
import { plainQuestion, problemQuestion } from '../src/problem-question.ts'
import { sampled } from './draws.ts'

/** A number of two decimals that is no simple one. */
export const number: fc.Arbitrary<number> = fc
  .double({ min: -1.5, max: 1.5, noNaN: true })
  .map((x) => Math.round(x * 100) / 100 + 0.0137)

export const list = (length: number): fc.Arbitrary<number[]> =>
  fc.array(number, { minLength: length, maxLength: length })
export const matrix = (rows: number, columns: number): fc.Arbitrary<number[][]> =>
  fc.array(list(columns), { minLength: rows, maxLength: rows })

const plain: fc.Arbitrary<Optimizer> = fc.constant({ kind: 'sgd', learningRate: 0.3 })

const carried = fc.constantFrom<Optimizer>(
  { kind: 'sgd', learningRate: 0.2 },
  { kind: 'sgd', learningRate: 0.2, momentum: 0.8, l2: 0.05 },
)
const overRoot = fc.constantFrom<Optimizer>(
  { kind: 'adam', learningRate: 0.07 },
  { kind: 'adam', learningRate: 0.03 },
  { kind: 'rmsprop', learningRate: 0.04 },
)

const layer = (name: string, units: number, activation: string) =>
  ({ kind: 'dense', name, config: { units, activation } }) as const

/** How problems are set up and how long they train. */
interface Setting {
  readonly optimizer: fc.Arbitrary<Optimizer>
  readonly steps: fc.Arbitrary<number>
  readonly mostHidden: number
}

/** A network with one hidden layer, and a batch of one or two. */
const problemWith = ({ optimizer, steps, mostHidden }: Setting): fc.Arbitrary<Problem> =>
  fc
    .record({
      inputs: fc.integer({ min: 2, max: 3 }),
      hidden: fc.integer({ min: 2, max: mostHidden }),
      outputs: fc.integer({ min: 2, max: 3 }),
      examples: fc.integer({ min: 1, max: 2 }),
      isSoftmax: fc.boolean(),
      bend: fc.constantFrom('sigmoid', 'tanh'),
      steps,
      optimizer,
    })
    .chain(({ inputs, hidden, outputs, examples, isSoftmax, bend, ...rest }) =>
      fc.record({
        network: fc.constant({
          name: 'drawn',
          input: { type: 'vector' as const, features: inputs },
          layers: [
            layer('hidden', hidden, bend),
            layer('output', outputs, isSoftmax ? 'softmax' : 'sigmoid'),
          ],
        }),
        weights: fc.record({
          hidden: fc.record({ kernel: matrix(inputs, hidden), bias: list(hidden) }),
          output: fc.record({ kernel: matrix(hidden, outputs), bias: list(outputs) }),
        }),
        input: matrix(examples, inputs),
        target: fc.constant(
          Array.from({ length: examples }, (_, n) =>
            Array.from({ length: outputs }, (_, k) => (k === n % outputs ? 1 : 0)),
          ),
        ),
        loss: fc.constant(isSoftmax ? ('cross-entropy' as const) : ('half-squared-error' as const)),
        optimizer: fc.constant(rest.optimizer),
        steps: fc.constant(rest.steps),
      }),
    )

/** A step or two of any optimizer. */
export const problem: fc.Arbitrary<Problem> = problemWith({
  optimizer: fc.oneof(carried, overRoot),
  steps: fc.constantFrom(1, 2),
  mostHidden: 6,
})

/** Questions to problems that are drawn now: some of those that are asked. */
export const drawFrom =
  (problems: fc.Arbitrary<Problem>, asked: readonly string[]) =>
  (count: number): readonly Question[] =>
    sampled(problems, count).flatMap((drawn) => {
      const work = workProblem(drawn)
      if (hasIssues(work)) throw new RangeError(JSON.stringify(work.issues))
      const some = sampled(fc.shuffledSubarray([...asked], { minLength: 2, maxLength: 3 }), 1)
      // conventions take their time: one problem in four has them
      const isPlain = sampled(fc.nat(3), 1)[0] !== 0
      return some.flat().flatMap((quantity) => {
        const question = (isPlain ? plainQuestion : problemQuestion)(work.value, quantity)
        return hasIssues(question) ? [] : [question.value]
      })
    })

const inPasses = [
  'loss',
  'hidden.net[0][0]',
  'hidden.output[0][1]',
  'output.delta[0][0]',
  'output.kernel[1][0].gradient',
  'hidden.kernel[0][1].gradient',
]
const inUpdates = [
  'output.kernel[1][0].updated',
  'hidden.kernel[1][0].updated',
  'output.bias[0].updated',
]

/** Questions to a forward pass and to gradients. */
export const drawPassQuestions: (problems: number) => readonly Question[] = drawFrom(
  problemWith({ optimizer: plain, steps: fc.constant(1), mostHidden: 6 }),
  inPasses,
)

/** Questions to weights after a step or two down the gradient. */
export const drawStepQuestions: (problems: number) => readonly Question[] = drawFrom(
  problemWith({ optimizer: carried, steps: fc.constantFrom(1, 2), mostHidden: 2 }),
  inUpdates,
)

/** Questions to weights after a step over the root of squares. */
export const drawRootQuestions: (problems: number) => readonly Question[] = drawFrom(
  problemWith({ optimizer: overRoot, steps: fc.constant(1), mostHidden: 2 }),
  inUpdates,
)

/** Questions to all of these. */
export const drawProblemQuestions = (problems: number): readonly Question[] => [
  ...drawPassQuestions(problems),
  ...drawStepQuestions(problems),
  ...drawRootQuestions(problems),
]
