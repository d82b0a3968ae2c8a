import type { Layer } from '@longhand/network'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

const layers: readonly Layer[] = [
  {
    kind: 'separableConv2d',
    name: 'separable',
    config: { filters: 20, kernelSize: 5, strides: 2, padding: 'same', activation: 'relu' },
  },
  { kind: 'depthwiseConv2d', name: 'depthwise', config: { kernelSize: 3, padding: 'same' } },
  {
    kind: 'conv2dTranspose',
    name: 'back',
    config: { filters: 12, kernelSize: 4, strides: 2, padding: 1, activation: 'relu' },
  },
]

/** A cheap convolution down to half the side, and a transposed one back up. */
export const thereAndBack: NamedNetwork = {
  name: 'there-and-back',
  title: 'There and back: separable, depthwise and transposed convolutions',
  network: {
    name: 'there-and-back',
    input: { type: 'image', height: 28, width: 28, channels: 8 },
    layers,
  },
  figures: figuresFrom(
    'Counted by hand: k·k·C_in + C_in·C_out + C_out; k·k·C + C; (i − 1)·s − 2p + k',
    {
      'separable.output.height': 14,
      'separable.parameters': 380,
      'depthwise.parameters': 200,
      'back.output.height': 28,
      'back.parameters': 3852,
      'back.macs': 752_640,
    },
  ),
}
