import type { Layer } from '@longhand/network'
import { conv, dense } from '../layers.ts'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

const layers: readonly Layer[] = [
  conv('strided', 12, 3, { strides: 2, padding: 'same' }),
  { kind: 'batchNormalization', name: 'normalise' },
  conv('dilated', 12, 3, { dilationRate: 2, padding: 2 }),
  { kind: 'add', name: 'sum', inputs: ['normalise', 'dilated'] },
  conv('after', 20, 3, { padding: 1 }),
  { kind: 'maxPooling2d', name: 'pooled', config: { poolSize: 2 } },
  { kind: 'flatten', name: 'flatten' },
  dense('output', 10, 'softmax'),
]

/** A stride, a dilation, a normalisation, a shortcut and a pool, each where it is easily miscounted. */
export const oneOfEach: NamedNetwork = {
  name: 'one-of-each',
  title: 'One of each: a small network to ask about',
  network: {
    name: 'one-of-each',
    input: { type: 'image', height: 33, width: 33, channels: 8 },
    layers,
  },
  figures: figuresFrom('Counted by hand: (inputs of a filter + 1) · filters', {
    'strided.output.height': 17,
    'strided.parameters': 876,
    'normalise.parameters': 48,
    'normalise.trainable': 24,
    'dilated.output.height': 17,
    'pooled.output.height': 8,
    'flatten.output.features': 1280,
    'output.parameters': 12_810,
  }),
}
