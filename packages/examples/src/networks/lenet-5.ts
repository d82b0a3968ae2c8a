import type { Layer } from '@longhand/network'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

/** For each map of C3 the maps of S2 it reads. @see LeCun et al. 1998, table I, column by column */
const tableOne = [
  [0, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 5],
  [0, 4, 5],
  [0, 1, 5],
  [0, 1, 2, 3],
  [1, 2, 3, 4],
  [2, 3, 4, 5],
  [0, 3, 4, 5],
  [0, 1, 4, 5],
  [0, 1, 2, 5],
  [0, 1, 3, 4],
  [1, 2, 4, 5],
  [0, 2, 3, 5],
  [0, 1, 2, 3, 4, 5],
]

const tanh = { activation: 'tanh' }

const layers: readonly Layer[] = [
  { kind: 'conv2d', name: 'C1', config: { filters: 6, kernelSize: 5, ...tanh } },
  { kind: 'subsampling2d', name: 'S2', config: tanh },
  {
    kind: 'partialConv2d',
    name: 'C3',
    config: { connectionTable: tableOne, kernelSize: 5, ...tanh },
  },
  { kind: 'subsampling2d', name: 'S4', config: tanh },
  { kind: 'conv2d', name: 'C5', config: { filters: 120, kernelSize: 5, ...tanh } },
  { kind: 'flatten', name: 'flatten' },
  { kind: 'dense', name: 'F6', config: { units: 84, ...tanh } },
  { kind: 'rbf', name: 'output', config: { units: 10 } },
]

/** LeNet-5 as it was published: trained subsampling, C3 after a table, fixed radial outputs. */
export const lenet5: NamedNetwork = {
  name: 'lenet-5',
  title: 'LeNet-5 (1998)',
  network: {
    name: 'lenet-5',
    input: { type: 'image', height: 32, width: 32, channels: 1 },
    layers,
  },
  figures: figuresFrom(
    'LeCun, Bottou, Bengio & Haffner 1998, "Gradient-based learning applied to document recognition", §II.B',
    {
      'C1.trainable': 156,
      'C1.connections': 122_304,
      'S2.trainable': 12,
      'S2.connections': 5_880,
      'C3.trainable': 1_516,
      'C3.connections': 151_600,
      'S4.trainable': 32,
      'S4.connections': 2_000,
      'C5.connections': 48_120,
      'F6.trainable': 10_164,
      'total.trainable': 60_000,
      'total.connections': 340_908,
    },
  ),
}
