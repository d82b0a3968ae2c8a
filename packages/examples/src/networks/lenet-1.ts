import type { Layer } from '@longhand/network'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

/** For each map of H3 the maps of H2 it reads. @see LeCun et al. 1990, table 1 */
const tableOne = [
  [0],
  [0, 1],
  [0, 1],
  [1],
  [0, 1],
  [0, 1],
  [2],
  [2, 3],
  [2, 3],
  [3],
  [2, 3],
  [2, 3],
]

const tanh = { activation: 'tanh' }

const layers: readonly Layer[] = [
  { kind: 'conv2d', name: 'H1', config: { filters: 4, kernelSize: 5, ...tanh } },
  { kind: 'subsampling2d', name: 'H2', config: tanh },
  {
    kind: 'partialConv2d',
    name: 'H3',
    config: { connectionTable: tableOne, kernelSize: 5, ...tanh },
  },
  { kind: 'subsampling2d', name: 'H4', config: tanh },
  { kind: 'flatten', name: 'flatten' },
  { kind: 'dense', name: 'output', config: { units: 10, ...tanh } },
]

/** LeNet-1: the first of the line, on pictures of 28×28 with their border. */
export const lenet1: NamedNetwork = {
  name: 'lenet-1',
  title: 'LeNet-1 (1989)',
  network: {
    name: 'lenet-1',
    input: { type: 'image', height: 28, width: 28, channels: 1 },
    layers,
  },
  figures: figuresFrom(
    'LeCun et al. 1990, "Handwritten digit recognition with a back-propagation network", §4.2',
    { 'total.parameters': 2_578, 'total.connections': 98_442 },
  ),
}
