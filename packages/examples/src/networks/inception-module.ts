import type { Layer } from '@longhand/network'
import { conv } from '../layers.ts'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

const same = { padding: 'same' }

const reads = (layer: Layer, ...inputs: readonly string[]): Layer => ({ ...layer, inputs })

const pool: Layer = {
  kind: 'maxPooling2d',
  name: 'pool',
  config: { poolSize: 3, strides: 1, ...same },
}

const concatenate: Layer = { kind: 'concatenate', name: 'concatenate' }

const input = { type: 'image', height: 28, width: 28, channels: 192 } as const

/** Four branches side by side; the layers stand in the order of the table that was printed. */
export const inceptionModule: NamedNetwork = {
  name: 'inception-module',
  title: 'Inception module on 28×28×192',
  network: {
    name: 'inception-module',
    input,
    layers: [
      reads(conv('reduce3x3', 128, 1), 'input'),
      reads(conv('reduce5x5', 32, 1), 'input'),
      reads(pool, 'input'),
      reads(conv('conv1x1', 64, 1), 'input'),
      reads(conv('conv3x3', 128, 3, same), 'reduce3x3'),
      reads(conv('conv5x5', 32, 5, same), 'reduce5x5'),
      reads(conv('project', 32, 1), 'pool'),
      reads(concatenate, 'conv1x1', 'conv3x3', 'conv5x5', 'project'),
    ],
  },
  figures: figuresFrom('Counted by hand: (inputs of a filter + 1) · filters', {
    'reduce3x3.parameters': 24_704,
    'reduce5x5.parameters': 6_176,
    'conv1x1.parameters': 12_352,
    'conv3x3.parameters': 147_584,
    'conv5x5.parameters': 25_632,
    'project.parameters': 6_176,
    'total.parameters': 222_624,
    'concatenate.output.channels': 256,
  }),
}

/** The same module without 1×1 convolutions before the large ones: what they save. */
export const inceptionModuleNaive: NamedNetwork = {
  name: 'inception-module-naive',
  title: 'Inception module without 1×1 reductions',
  network: {
    name: 'inception-module-naive',
    input,
    layers: [
      reads(conv('conv1x1', 64, 1), 'input'),
      reads(conv('conv3x3', 128, 3, same), 'input'),
      reads(conv('conv5x5', 32, 5, same), 'input'),
      reads(pool, 'input'),
      reads(concatenate, 'conv1x1', 'conv3x3', 'conv5x5', 'pool'),
    ],
  },
  figures: figuresFrom('Counted by hand: (inputs of a filter + 1) · filters', {
    'conv1x1.parameters': 12_352,
    'conv3x3.parameters': 221_312,
    'conv5x5.parameters': 153_632,
    'concatenate.output.channels': 416,
  }),
}
