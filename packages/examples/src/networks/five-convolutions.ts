import { conv } from '../layers.ts'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

const relu = (name: string) =>
  ({ kind: 'activation', name, config: { activation: 'relu' } }) as const

/** A convolution whose ReLU is a layer of its own, as in PyTorch. */
const convAndRelu = (
  number: number,
  filters: number,
  kernelSize: number,
  settings: Readonly<Record<string, number>>,
) => [
  conv(`conv${number}`, filters, kernelSize, { activation: 'linear', ...settings }),
  relu(`relu${number}`),
]

/**
 * Coursework after AlexNet: five convolutions in one chain, without pools.
 *
 * The input side, strides and padding are those that fit the printed outputs and memory: the first
 * padding may be 0 or 1.
 */
export const fiveConvolutions: NamedNetwork = {
  name: 'five-convolutions',
  title: 'Five convolutions after AlexNet (coursework)',
  network: {
    name: 'five-convolutions',
    input: { type: 'image', height: 244, width: 244, channels: 3 },
    layers: [
      ...convAndRelu(1, 96, 11, { strides: 4 }),
      ...convAndRelu(2, 256, 5, { padding: 1 }),
      ...convAndRelu(3, 384, 3, { padding: 1 }),
      ...convAndRelu(4, 384, 3, { padding: 1 }),
      ...convAndRelu(5, 256, 3, { strides: 4 }),
    ],
  },
  figures: [
    // 885,129 was claimed for conv3: a slip, which the total does not share
    ...figuresFrom('Coursework, counts by hand', {
      'conv1.parameters': 34_944,
      'conv2.parameters': 614_656,
      'conv4.parameters': 1_327_488,
      'conv5.parameters': 884_992,
      'total.parameters': 3_747_200,
    }),
    ...figuresFrom('Coursework, print of torchsummary', {
      'conv1.output.height': 59,
      'conv2.output.height': 57,
      'conv3.output.height': 57,
      'conv4.output.height': 57,
      'conv5.output.height': 14,
    }),
  ],
}
