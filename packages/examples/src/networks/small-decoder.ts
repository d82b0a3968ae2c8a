import { conv } from '../layers.ts'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

/** A separable convolution, a transposed one, and a convolution that is used twice. */
export const smallDecoder: NamedNetwork = {
  name: 'small-decoder',
  title: 'A small decoder: separable, transposed and shared',
  network: {
    name: 'small-decoder',
    input: { type: 'image', height: 14, width: 14, channels: 16 },
    layers: [
      {
        kind: 'separableConv2d',
        name: 'separable',
        config: { filters: 24, kernelSize: 3, padding: 1 },
      },
      {
        kind: 'conv2dTranspose',
        name: 'spread',
        config: { filters: 12, kernelSize: 4, strides: 2, padding: 2 },
      },
      conv('twice', 12, 3, { padding: 1 }),
      { kind: 'conv2d', name: 'again', shares: 'twice', inputs: ['twice'] },
    ],
  },
  figures: figuresFrom('Counted by hand', {
    'separable.parameters': 552,
    'spread.output.height': 26,
    'spread.parameters': 4620,
    'twice.parameters': 1308,
  }),
}
