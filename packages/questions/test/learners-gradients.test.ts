import { readProblem, workProblem } from '@longhand/backprop'
import { problemNamed } from '@longhand/examples'
import { markAnswer } from '@longhand/marking'
import { type Checked, hasIssues } from '@longhand/network'
import { describe, expect, test } from 'vitest'
import { problemQuestion } from '../src/problem-question.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new RangeError(JSON.stringify(checked.issues))
  return checked.value
}

const ideasOf = (problem: unknown, quantity: string, answer: number): readonly string[] => {
  const question = known(problemQuestion(known(workProblem(known(readProblem(problem)))), quantity))
  const { verdict, mistakes } = markAnswer(question, answer.toPrecision(7))
  expect(verdict).toBe('wrong')
  return mistakes.map(({ ids }) => ids.join('+'))
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

describe('what learners write, worked out by hand: the well-known example', () => {
  const mazur = problemNamed('two-two-two')?.problem
  const [i1, i2] = [0.05, 0.1]
  const h1 = sigmoid(0.15 * i1 + 0.2 * i2 + 0.35)
  const h2 = sigmoid(0.25 * i1 + 0.3 * i2 + 0.35)
  const o1 = sigmoid(0.4 * h1 + 0.45 * h2 + 0.6)
  const o2 = sigmoid(0.5 * h1 + 0.55 * h2 + 0.6)
  const d1 = (o1 - 0.01) * o1 * (1 - o1)
  const d2 = (o2 - 0.99) * o2 * (1 - o2)
  const dh1 = (0.4 * d1 + 0.5 * d2) * h1 * (1 - h1)
  const g = d1 * h1
  const adam = { kind: 'adam', learningRate: 0.001 }
  const decayed = { kind: 'sgd', learningRate: 0.5, l2: 0.01 }

  test.each([
    ['own-output-for-input', 'hidden.kernel[0][0].gradient', dh1 * h1],
    ['own-output-for-input', 'output.kernel[0][0].gradient', d1 * o1],
    ['output-for-error', 'output.kernel[0][0].gradient', o1 * o1 * (1 - o1) * h1],
    ['exponent-sign-lost', 'hidden.output[0][0]', 1 - h1],
    ['transposed-weight-forward', 'hidden.output[0][0]', sigmoid(0.15 * i1 + 0.25 * i2 + 0.35)],
    ['loss-of-one-output', 'loss', (o1 - 0.01) ** 2 / 2],
    ['loss-of-one-output', 'loss', (o2 - 0.99) ** 2 / 2],
  ] as const)('%s: %s', (idea, quantity, answer) => {
    expect(ideasOf(mazur, quantity, answer)).toContain(idea)
  })

  test('plain-step: w5 − η·g, where Adam was asked for', () => {
    const problem = { ...mazur, optimizer: adam }
    expect(ideasOf(problem, 'output.kernel[0][0].updated', 0.4 - 0.001 * g)).toContain('plain-step')
  })

  test('decay-away: w5 − η·(g − λ·w5)', () => {
    const problem = { ...mazur, optimizer: decayed }
    const answer = 0.4 - 0.5 * (g - 0.01 * 0.4)
    expect(ideasOf(problem, 'output.kernel[0][0].updated', answer)).toEqual(['decay-away'])
  })
})

describe('what learners write, worked out by hand: softmax and cross-entropy', () => {
  const kernel = [
    [0.2, -0.3, 0.5],
    [0.7, 0.1, -0.4],
  ] as const
  const bias = [0.1, 0.2, -0.1] as const
  const problem = {
    network: {
      name: 'logits',
      input: { type: 'vector', features: 2 },
      layers: [{ kind: 'dense', name: 'output', config: { units: 3, activation: 'softmax' } }],
    },
    weights: { output: { kernel, bias } },
    input: [[1.5, -0.8]],
    target: [[0, 1, 0]],
    loss: 'cross-entropy',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
  }
  const nets = bias.map((b, j) => 1.5 * (kernel[0][j] ?? 0) - 0.8 * (kernel[1][j] ?? 0) + b)
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b)
  const [, net = 0] = nets
  const out = Math.exp(net) / sum(nets.map(Math.exp))

  test.each([
    ['softmax-not-normalised', Math.exp(net)],
    ['softmax-without-exponentials', net / sum(nets)],
    ['sigmoid-for-softmax', sigmoid(net)],
    ['activation-forgotten-forward', net],
  ] as const)('%s', (idea, answer) => {
    expect(ideasOf(problem, 'output.output[0][1]', answer)).toEqual([idea])
  })

  test('−1/out for the delta is a slope left out, and no shortcut of cross-entropy', () => {
    const named = ideasOf(problem, 'output.delta[0][1]', -1 / out)
    expect(named).toContain('output-derivative-missing')
    expect(named).not.toContain('cross-entropy-shortcut')
  })

  test('one-example-only: the first of two, divided by two or not', () => {
    const batch = {
      ...problem,
      input: [...problem.input, [-0.3, 0.9]],
      target: [
        [0, 1, 0],
        [1, 0, 0],
      ],
    }
    const first = (out - 1) * 1.5
    for (const answer of [first, first / 2])
      expect(ideasOf(batch, 'output.kernel[0][1].gradient', answer)).toContain('one-example-only')
  })
})
