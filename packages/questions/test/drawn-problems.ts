import { type Optimizer, type Problem, workProblem } from '@longhand/backprop'
import type { Question } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import fc from 'fast-check'
import { problemQuestion } from '../src/problem-question.ts'

/** A number of two decimals that is no simple one. */
const number = fc
  .double({ min: -1.5, max: 1.5, noNaN: true })
  .map((x) => Math.round(x * 100) / 100 + 0.0137)

const list = (length: number) => fc.array(number, { minLength: length, maxLength: length })
const matrix = (rows: number, columns: number) =>
  fc.array(list(columns), { minLength: rows, maxLength: rows })

const optimizer: fc.Arbitrary<Optimizer> = fc.constantFrom<Optimizer>(
  { kind: 'sgd', learningRate: 0.3 },
  { kind: 'sgd', learningRate: 0.2, momentum: 0.8, l2: 0.05 },
  { kind: 'adam', learningRate: 0.07 },
)

const layer = (name: string, units: number, activation: string) =>
  ({ kind: 'dense', name, config: { units, activation } }) as const

/** A network with one hidden layer, a batch of one or two, and one step or two. */
export const problem: fc.Arbitrary<Problem> = fc
  .record({
    inputs: fc.integer({ min: 2, max: 3 }),
    hidden: fc.integer({ min: 2, max: 6 }),
    outputs: fc.integer({ min: 2, max: 3 }),
    examples: fc.integer({ min: 1, max: 2 }),
    isSoftmax: fc.boolean(),
    bend: fc.constantFrom('sigmoid', 'tanh'),
    steps: fc.integer({ min: 1, max: 2 }),
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

const asked = [
  'loss',
  'hidden.net[0][0]',
  'hidden.output[0][1]',
  'output.delta[0][0]',
  'output.kernel[1][0].gradient',
  'hidden.kernel[0][1].gradient',
  'output.kernel[1][0].updated',
  'hidden.kernel[1][0].updated',
  'output.bias[0].updated',
] as const

/** Questions to backpropagation problems that are drawn now. */
export const drawProblemQuestions = (problems: number): readonly Question[] =>
  fc.sample(problem, problems).flatMap((drawn) => {
    const work = workProblem(drawn)
    if (hasIssues(work)) throw new RangeError(JSON.stringify(work.issues))
    return asked.flatMap((quantity) => {
      const question = problemQuestion(work.value, quantity)
      if (hasIssues(question)) return []
      // conventions take their time: one question in five keeps them
      const isPlain = quantity.length % 5 > 0
      return [isPlain ? { ...question.value, conventions: [] } : question.value]
    })
  })
