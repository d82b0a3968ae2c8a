import { rewrite, struck } from '@longhand/derivation'
import { ideas, markAnswer, type Question } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import { expect, test } from 'vitest'
import { problemQuestion } from '../src/problem-question.ts'
import { lenet5 } from './lenet-5.ts'

const work = lenet5()
const at = (address: string): number => Number(work.find(address)?.value)
const questionOf = (quantity: string): Question => {
  const question = problemQuestion(work, quantity)
  if (hasIssues(question)) throw new RangeError(JSON.stringify(question.issues))
  return question.value
}

/** Output minus target, times out times one minus out: by hand, for a digit that is a 3. */
const deltaWithSlope = (unit: number): number => {
  const out = at(`output.output[0][${unit}]`)
  return (out - (unit === 3 ? 1 : 0)) * out * (1 - out)
}
const back = Array.from(
  { length: 10 },
  (_, unit) => deltaWithSlope(unit) * at(`output.kernel[1][${unit}]`),
).reduce((all, path) => all + path, 0)
const deltaBehind = back * (1 - at('F6.output[0][1]') ** 2)

test.each([
  ['output.delta[0][4]', deltaWithSlope(4)],
  ['output.kernel[2][3].gradient', deltaWithSlope(3) * at('F6.output[0][2]')],
  ['F6.delta[0][1]', deltaBehind],
  ['F6.kernel[0][1].gradient', deltaBehind * at('flatten.output[0][0]')],
])('slope-kept-under-cross-entropy in %s of LeNet-5, by hand', (quantity, answer) => {
  const { mistakes } = markAnswer(questionOf(quantity), answer.toPrecision(9))
  expect(mistakes.map(({ ids }) => ids)).toContainEqual(['slope-kept-under-cross-entropy'])
})

test.each([
  'C1.kernel[0][0][0][0].gradient',
  'F6.kernel[0][1].gradient',
  'output.kernel[3][0].updated',
])('every idea makes a number of %s of LeNet-5, where deltas stand in tables', (quantity) => {
  const question = questionOf(quantity)
  for (const { id, rewrites } of ideas.values())
    for (const by of rewrites) {
      const outcome = rewrite(question.truth, by, question)
      expect([id, outcome !== struck && Number.isNaN(Number(outcome.value))]).toEqual([id, false])
    }
})
