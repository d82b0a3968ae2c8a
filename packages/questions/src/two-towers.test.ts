import { exampleNamed } from '@longhand/examples'
import { markAnswer } from '@longhand/marking'
import { hasIssues, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { countQuestion } from './count-question.ts'

const answered = (name: string, quantity: string, answer: string) => {
  const example = exampleNamed(name)
  if (example === undefined) throw new RangeError(name)
  const placed = placeNetwork(example.network)
  const question = hasIssues(placed) ? placed : countQuestion(placed.value, quantity)
  if (hasIssues(question)) throw new RangeError(JSON.stringify(question.issues))
  const { verdict, conventions, mistakes } = markAnswer(question.value, answer)
  return [verdict, ...conventions.map(({ id }) => id), ...mistakes.map(({ id }) => id)]
}

test.each([
  ['total.parameters', '60,965,224'],
  ['conv2.parameters', '307,456'],
])('AlexNet in one tower: %s %s is right in two towers (P10)', (quantity, answer) => {
  expect(answered('alexnet', quantity, answer)).toEqual(['convention', 'two-towers'])
})

test('AlexNet in two towers: 62,378,344 lets every filter read all channels (P10)', () => {
  expect(answered('alexnet-2012', 'total.parameters', '62,378,344')).toEqual([
    'wrong',
    'groups-ignored',
  ])
})

test('what is the same in one tower and in two has no such convention', () => {
  expect(answered('alexnet', 'conv3.parameters', '885,120')).toEqual(['right'])
  expect(answered('alexnet', 'fc6.parameters', '37,752,832')).toEqual(['right'])
  expect(answered('vgg-16', 'total.parameters', '60,965,224')[0]).toBe('wrong')
})
