import type { Question } from '@longhand/marking'
import type { Network } from '@longhand/network'
import fc from 'fast-check'
import { between, drawFrom } from './drawn-kinds.ts'

const module: fc.Arbitrary<Network> = fc
  .record({
    side: between(15, 40),
    channels: between(1, 9),
    filters: fc.tuple(between(2, 20), between(2, 20), between(2, 20)),
    kernelSize: between(3, 5),
    strides: between(2, 3),
    poolSize: between(2, 3),
    kind: fc.constantFrom('add', 'concatenate'),
    units: between(3, 40),
  })
  .map(({ side, channels, filters: [a, b, c], kernelSize, strides, poolSize, kind, units }) => {
    const branch = { kernelSize: 3, padding: 'same', filters: 2 * b }
    const other = kind === 'add' ? branch : { ...branch, filters: 2 * c }
    return {
      name: 'drawn',
      input: { type: 'image' as const, height: side, width: side, channels: 2 * channels },
      layers: [
        {
          kind: 'conv2d',
          name: 'strided',
          config: { filters: 2 * a, kernelSize, strides, padding: 'same' },
        },
        { kind: 'batchNormalization', name: 'norm' },
        {
          kind: 'conv2d',
          name: 'grouped',
          config: { filters: 2 * c, kernelSize: 3, dilationRate: 2, padding: 2, groups: 2 },
        },
        { kind: 'conv2d', name: 'left', config: branch, inputs: ['grouped'] },
        { kind: 'conv2d', name: 'right', config: { ...other, kernelSize: 1 }, inputs: ['grouped'] },
        { kind, name: 'join', inputs: ['left', 'right'] },
        { kind: 'conv2d', name: 'after', config: { filters: units, kernelSize: 2 } },
        { kind: 'maxPooling2d', name: 'pool', config: { poolSize, strides: 2 } },
        { kind: 'flatten', name: 'flatten' },
        { kind: 'dense', name: 'dense', config: { units } },
      ],
    }
  })

/** Questions to networks with a normalisation, groups, dilation, and branches that are joined. */
export const drawModuleQuestions: (networks: number) => readonly Question[] = drawFrom(module, [
  'strided.output.height',
  'norm.parameters',
  'norm.trainable',
  'grouped.parameters',
  'grouped.output.height',
  'left.parameters',
  'right.parameters',
  'after.parameters',
  'after.macs',
  'pool.parameters',
  'flatten.output.features',
  'total.parameters',
])
