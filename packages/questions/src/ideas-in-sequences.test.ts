import { exampleNamed } from '@longhand/examples'
import { markAnswer } from '@longhand/marking'
import { hasIssues, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { countQuestion } from './count-question.ts'

const ideasFor = (quantity: string, answer: number): readonly string[] => {
  const named = exampleNamed('in-sequence')
  if (named === undefined) throw new RangeError('no example in-sequence')
  const placed = placeNetwork(named.network)
  if (hasIssues(placed)) throw new RangeError(JSON.stringify(placed.issues))
  const question = countQuestion(placed.value, quantity)
  if (hasIssues(question)) throw new RangeError(JSON.stringify(question.issues))
  return markAnswer(question.value, answer).mistakes.map(({ id }) => id)
}

/** Weights and biases of one gate that reads `f` numbers and `u` units. */
const gate = (f: number, u: number, biases = 1) => u * (f + u) + biases * u

// by hand: an LSTM has four gates, a GRU three; 12 steps, 14 features, 3 heads of 5
test.each([
  ['last.parameters', 'one-gate', gate(14, 9)],
  ['last.parameters', 'two-gates', 2 * gate(14, 9)],
  ['last.parameters', 'three-gates', 3 * gate(14, 9)],
  ['gated.parameters', 'four-gates', 4 * gate(20, 14, 2)],
  ['gated.parameters', 'one-bias-vector', 3 * gate(20, 14)],
  ['last.parameters', 'forgot-recurrent-weights', 4 * (14 * 9 + 9)],
  ['both.parameters', 'forgot-second-direction', 4 * gate(20, 10)],
  ['gated.parameters', 'forgot-doubled-input', 3 * gate(10, 14, 2)],
  ['last.parameters', 'times-steps', 12 * 4 * gate(14, 9)],
  ['attention.parameters', 'output-projection-forgotten', 3 * (14 * 15 + 15)],
  ['attention.parameters', 'one-projection-for-qkv', 14 * 15 + 15 + (15 * 14 + 14)],
  ['attention.parameters', 'multiplied-by-heads', 3 * 899],
  ['attention.parameters', 'divided-by-heads', 3 * (14 * 5 + 5) + 5 * 14 + 14],
  ['attention.macs', 'attention-products-forgotten', 4 * 12 * 14 * 15],
  ['attention.macs', 'scores-only', 4 * 12 * 14 * 15 + 3 * 12 * 12 * 5],
  ['attention.macs', 'per-token-only', 4 * 14 * 15 + 2 * 3 * 12 * 5],
])('%s under %s is %i', (quantity, idea, answer) => {
  expect(ideasFor(quantity, answer)).toContain(idea)
})
