import { markAnswer } from '@longhand/marking'
import { hasIssues, type Network, placeNetwork, type Shape } from '@longhand/network'
import { expect, test } from 'vitest'
import { countQuestion } from '../src/count-question.ts'

const picture: Shape = { type: 'image', height: 28, width: 28, channels: 1 }

/** One convolution applied to two pictures: 26×26×8 for each. */
const twins: Network = {
  name: 'twins',
  input: { a: picture, b: picture },
  layers: [
    { kind: 'conv2d', name: 'c', config: { filters: 8, kernelSize: 3 }, inputs: ['a'] },
    { kind: 'conv2d', name: 'c2', shares: 'c', inputs: ['b'] },
  ],
}

const checked = (quantity: string, answer: string) => {
  const placed = placeNetwork(twins)
  const question = hasIssues(placed) ? placed : countQuestion(placed.value, quantity)
  if (hasIssues(question)) throw new RangeError(JSON.stringify(question.issues))
  const { verdict, conventions, mistakes } = markAnswer(question.value, answer)
  return [verdict, conventions.map(({ id }) => id), mistakes.map(({ id }) => id)]
}

test.each([
  // 10,816 = 2·26·26·8
  ['c.output', '10,816', 'right'],
  ['c.output', '2·26·26·8', 'right'],
  ['c.output', '(26, 26, 8)', 'one-use'],
  ['c.output', 'torch.Size([1, 8, 26, 26])', 'one-use'],
  ['c.output', '26×26×8', 'one-use'],
  ['c.output', '5,408', 'one-use'],
  ['c2.output', '(26, 26, 8)', 'right'],
  // 97,344 = 2·26·26·3·3·8
  ['c.macs', '97,344', 'right'],
  ['c.macs', '48,672', 'one-use'],
  ['c.connections', '54,080', 'one-use'],
] as const)('a layer applied twice, %s: %s is %s', (quantity, answer, means) => {
  const expected = means === 'right' ? ['right', [], []] : ['convention', [means], []]
  expect(checked(quantity, answer)).toEqual(expected)
})

test.each(['(52, 13, 8)', '(26, 26, 16)', '(26, 13, 16)', '26×13×16'])(
  'a layer applied twice: %s has the number, and not the sizes',
  (answer) => expect(checked('c.output', answer)).toEqual(['wrong', [], []]),
)
