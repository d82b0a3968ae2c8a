import { markAnswer } from '@longhand/marking'
import { hasIssues, type Layer, type Network, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { countQuestion } from '../src/count-question.ts'
import { onImage } from './catalogue.ts'

const checked = (network: Network, quantity: string, answer: string) => {
  const placed = placeNetwork(network)
  const question = hasIssues(placed) ? placed : countQuestion(placed.value, quantity)
  if (hasIssues(question)) throw new RangeError(JSON.stringify(question.issues))
  const { verdict, conventions, mistakes } = markAnswer(question.value, answer)
  return [verdict, ...conventions.map(({ id }) => id), ...mistakes.map(({ ids }) => ids.join('+'))]
}

const conv = (config: object): Layer => ({
  kind: 'conv2d',
  name: 'l',
  config: { filters: 16, ...config },
})
const pool: Layer = { kind: 'maxPooling2d', name: 'l', config: { poolSize: 2 } }
const lstm = (returnSequences: boolean): Network => ({
  name: 'lstm',
  input: { type: 'sequence', steps: 50, features: 64 },
  layers: [{ kind: 'lstm', name: 'l', config: { units: 32, returnSequences } }],
})
const rgb = (config: object): Network => onImage([28, 28, 3], conv(config))
const pooled: Network = onImage([28, 28, 64], pool)
const global: Network = onImage(
  [7, 7, 512],
  { kind: 'globalAveragePooling2d', name: 'pool' },
  { kind: 'dense', name: 'l', config: { units: 10 } },
)

// every number by hand, from the formula that a learner took instead
test.each([
  // (28 − 3)/1 + 1 and ⌊(28 − 3)/2⌋ + 1, though padded
  [rgb({ kernelSize: 3, padding: 'same' }), 'l.output', '(26, 26, 16)', 'valid-for-same'],
  [
    rgb({ kernelSize: 3, padding: 'same', strides: 2 }),
    'l.output',
    '(13, 13, 16)',
    'valid-for-same',
  ],
  [rgb({ kernelSize: 3 }), 'l.output', '(26, 26)', 'one-map-only'],
  [pooled, 'l.output', '(14, 14, 32)', 'channels-pooled'],
  [pooled, 'l.output', '14×14', 'one-map-only'],
  [lstm(false), 'l.output', '(50, 32)', 'every-step-returned'],
  [lstm(true), 'l.output', '(32,)', 'last-step-returned'],
  [lstm(true), 'l.output', '(50, 64)', 'output-channels-from-input'],
  // 7·7·512·10 + 10
  [global, 'l.parameters', '250,890', 'global-pool-as-flatten'],
  [rgb({ kernelSize: 3, useBias: false }), 'l.parameters', '448', 'bias-where-none'],
] as const)('what learners write, %#: %s', (network, quantity, answer, idea) => {
  expect(checked(network, quantity, answer)).toEqual(['wrong', idea])
})

test('two ideas are named for a shape only where they come to its sizes', () => {
  // 14·14·128 = 28·28·32, which has other sides
  expect(checked(pooled, 'l.output', '(14, 14, 128)')).toEqual(['wrong'])
  expect(checked(pooled, 'l.output', '(28, 28, 32)')).toContain('channels-pooled+pooling-forgotten')
})

test('a digit is off on the way to a size: (224 − 7)/2 + 1 = 119 (S10), with 118 for 108', () => {
  const sevens = onImage([224, 224, 3], conv({ kernelSize: 7, strides: 2 }))
  expect(checked(sevens, 'l.output.height', '119')).toEqual(['wrong', 'slip-digit'])
  // 227/2 for 217/2
  expect(checked(sevens, 'l.output.height', '114')).toEqual(['wrong', 'slip-digit'])
  // 24 for 14, with 23 for 13: among small sizes luck is as likely
  const small = rgb({ kernelSize: 5, strides: 2, padding: 2 })
  expect(checked(small, 'l.output.height', '24')).toEqual(['wrong'])
})

test('one side of a square may be written as both', () => {
  const net = rgb({ kernelSize: 3 })
  for (const [quantity, answer] of [
    ['l.receptiveField', '3×3'],
    ['l.output.height', '26x26'],
    ['l.output.width', '(26, 26)'],
  ] as const)
    expect(checked(net, quantity, answer)).toEqual(['right'])
  expect(checked(net, 'l.output.height', '27×27')).toEqual(checked(net, 'l.output.height', '27'))
  // 49 = 7·7 is arithmetic where 49 is asked for
  const seven = onImage([51, 51, 3], conv({ kernelSize: 3 }))
  expect(checked(seven, 'l.output.height', '7·7')).toEqual(['right'])
})

test('all activations may be counted with the input (CS231n, “Case studies”)', () => {
  // 28·28·64 + 14·14·64
  expect(checked(pooled, 'total.activations', '62,720')).toEqual(['convention', 'input-counted'])
})
