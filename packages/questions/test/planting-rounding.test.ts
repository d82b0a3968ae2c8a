import { type Problem, workProblem } from '@longhand/backprop'
import { markAnswer } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import fc from 'fast-check'
import { test } from 'vitest'
import { plainQuestion } from '../src/problem-question.ts'
import { list, matrix } from './drawn-problems.ts'
import { draws, onDrawn, sampled } from './draws.ts'
import { talliesOf } from './tally.ts'

/** Neurons that read two numbers, and one that reads them all. */
const numbersOf = (units: number) =>
  fc.record({
    input: list(2),
    hidden: fc.record({ kernel: matrix(2, units), bias: list(units) }),
    output: fc.record({ kernel: matrix(units, 1), bias: list(1) }),
  })

type Numbers = ReturnType<typeof numbersOf> extends fc.Arbitrary<infer T> ? T : never
type Weights = Numbers['hidden']
type Round = (value: number) => number

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

const dense = (name: string, units: number) =>
  ({ kind: 'dense', name, config: { units, activation: 'sigmoid' } }) as const

const problemOf = ({ input, hidden, output }: Numbers): Problem => ({
  network: {
    name: 'drawn',
    input: { type: 'vector', features: 2 },
    layers: [dense('hidden', hidden.bias.length), dense('output', 1)],
  },
  weights: { hidden, output },
  input: [input],
  target: [[1]],
  loss: 'half-squared-error',
  optimizer: { kind: 'sgd', learningRate: 0.3 },
})

/** The nets of a layer by hand. */
const nets = ({ kernel, bias }: Weights, input: readonly number[]): readonly number[] =>
  bias.map((one, j) => input.reduce((all, x, i) => all + x * (kernel[i]?.[j] ?? 0), one))

/** The output by hand, where every line before it is rounded. */
const roundedByHand = ({ input, hidden, output }: Numbers, round: Round): number => {
  const out = nets(hidden, input).map((net) => round(sigmoid(round(net))))
  const [net = 0] = nets(output, out)
  return sigmoid(round(net))
}

const digits = [1, 2, 3, 4, 5]
const roundings = new Map<string, Round>([
  ...digits.map((count): [string, Round] => [
    `${count} decimals`,
    (value) => Number(value.toFixed(count)),
  ]),
  ...digits.map((count): [string, Round] => [
    `${count} significant digits`,
    (value) => Number(value.toPrecision(count)),
  ]),
])

// a sum of more than four terms is a template, and its terms are lines all the same
test.for([2, 6])('early rounding comes back, by hand: an output that reads %i others', (units) =>
  onDrawn(() => {
    const kinds = [...roundings.keys()]
    const tallies = talliesOf(kinds)
    for (let round = 0; round < 400 * draws && kinds.some(tallies.isLacking); round++)
      for (const drawn of sampled(numbersOf(units), 4)) {
        const work = workProblem(problemOf(drawn))
        const question = hasIssues(work) ? work : plainQuestion(work.value, 'output.output[0][0]')
        if (hasIssues(question)) throw new RangeError(JSON.stringify(question.issues))
        for (const [kind, by] of roundings) {
          if (!tallies.isLacking(kind)) continue
          const answer = roundedByHand(drawn, by).toPrecision(9)
          const check = markAnswer(question.value, answer)
          const isNamed = check.mistakes.some(({ id }) => id === 'early-rounding')
          tallies.count(kind, check, isNamed, answer)
        }
      }
    // by hand the terms of a net are added in another order, which can tip a 5 over
    tallies.close(0.98)
  }),
)
