import { exampleNamed } from '@longhand/examples'
import { markAnswer } from '@longhand/marking'
import { hasIssues, type Layer, type Network, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { countQuestion } from './count-question.ts'

const ideasFor = (network: Network, quantity: string, answer: number): readonly string[] => {
  const placed = placeNetwork(network)
  if (hasIssues(placed)) throw new RangeError(JSON.stringify(placed.issues))
  const question = countQuestion(placed.value, quantity)
  if (hasIssues(question)) throw new RangeError(JSON.stringify(question.issues))
  return markAnswer(question.value, answer).mistakes.map(({ id }) => id)
}

const thereAndBack: Network = {
  name: 'there-and-back',
  input: { type: 'image', height: 28, width: 28, channels: 8 },
  layers: [
    {
      kind: 'separableConv2d',
      name: 'separable',
      config: { filters: 20, kernelSize: 5, strides: 2, padding: 'same' },
    },
    { kind: 'depthwiseConv2d', name: 'depthwise', config: { kernelSize: 3, padding: 'same' } },
    {
      kind: 'conv2dTranspose',
      name: 'back',
      config: { filters: 12, kernelSize: 4, strides: 2, padding: 1 },
    },
  ],
}

// by hand: separable 5·5·8 + 8·20 + 20, depthwise 3·3·20 + 20, back 4·4·12·20 + 12
test.each([
  ['separable.parameters', 'forgot-bias', 5 * 5 * 8 + 8 * 20],
  ['separable.parameters', 'one-bias', 5 * 5 * 8 + 8 * 20 + 1],
  ['depthwise.parameters', 'forgot-bias', 3 * 3 * 20],
  ['depthwise.parameters', 'kernel-side-not-squared', 3 * 20 + 20],
  ['back.parameters', 'forgot-bias', 4 * 4 * 12 * 20],
  ['back.parameters', 'forgot-input-channels', 4 * 4 * 12 + 12],
  ['back.parameters', 'kernel-side-not-squared', 4 * 12 * 20 + 12],
])('%s under %s is %i', (quantity, idea, answer) => {
  expect(ideasFor(thereAndBack, quantity, answer)).toContain(idea)
})

const along = (layer: Layer): Network => ({
  name: 'along',
  input: { type: 'sequence', steps: 50, features: 12 },
  layers: [layer],
})

const through = (layer: Layer): Network => ({
  name: 'through',
  input: { type: 'volume', depth: 9, height: 20, width: 20, channels: 6 },
  layers: [layer],
})

const conv1d: Layer = { kind: 'conv1d', name: 'c', config: { filters: 32, kernelSize: 5 } }
const conv3d: Layer = { kind: 'conv3d', name: 'c', config: { filters: 16, kernelSize: 3 } }

test.each([
  ['conv1d', 'c.parameters', 'forgot-bias', 5 * 12 * 32, along(conv1d)],
  ['conv1d', 'c.parameters', 'one-bias', 5 * 12 * 32 + 1, along(conv1d)],
  ['conv1d', 'c.parameters', 'forgot-input-channels', 5 * 32 + 32, along(conv1d)],
  ['conv1d', 'c.output.steps', 'forgot-plus-one', 50 - 5, along(conv1d)],
  ['conv1d', 'c.parameters', 'times-output-positions', (5 * 12 + 1) * 32 * 46, along(conv1d)],
  ['conv3d', 'c.parameters', 'forgot-input-channels', 27 * 16 + 16, through(conv3d)],
  ['conv3d', 'c.parameters', 'kernel-side-not-squared', 9 * 6 * 16 + 16, through(conv3d)],
  ['conv3d', 'c.output.depth', 'forgot-plus-one', 9 - 3, through(conv3d)],
] as const)('%s: %s under %s is %i', (_, quantity, idea, answer, network) => {
  expect(ideasFor(network, quantity, answer)).toContain(idea)
})

test.each([
  ['C3.parameters', (25 * 6 + 1) * 16],
  ['C3.connections', (25 * 6 + 1) * 16 * 100],
])(
  'connection-table-ignored: every filter of LeNet-5’s C3 reads all six maps (%s)',
  (quantity, answer) => {
    const lenet = exampleNamed('lenet-5')
    if (lenet === undefined) throw new RangeError('no LeNet-5')
    expect(ideasFor(lenet.network, quantity, answer)).toContain('connection-table-ignored')
  },
)
