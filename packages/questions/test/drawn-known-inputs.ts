import type { Question } from '@longhand/marking'
import type { Network } from '@longhand/network'
import fc from 'fast-check'
import { between, drawFrom } from './drawn-kinds.ts'

const onKnownPictures: fc.Arbitrary<Network> = fc
  .record({
    input: fc.constantFrom([224, 3], [227, 3], [28, 1], [32, 1]),
    filters: fc.tuple(between(2, 40), between(2, 40)),
    kernelSize: between(2, 5),
    padding: between(0, 1),
    depthwise: between(2, 4),
    units: between(3, 40),
  })
  .map(({ input: [side = 28, channels = 1], filters, kernelSize, padding, depthwise, units }) => ({
    name: 'drawn',
    input: { type: 'image' as const, height: side, width: side, channels },
    layers: [
      { kind: 'conv2d', name: 'first', config: { filters: filters[0], kernelSize, padding } },
      { kind: 'maxPooling2d', name: 'pool', config: { poolSize: 2 } },
      { kind: 'depthwiseConv2d', name: 'each', config: { kernelSize: depthwise } },
      { kind: 'conv2d', name: 'mixed', config: { filters: filters[1], kernelSize: 1 } },
      { kind: 'flatten', name: 'flatten' },
      { kind: 'dense', name: 'dense', config: { units } },
    ],
  }))

/** Questions to networks on pictures that are taken for others, with a convolution in two layers. */
export const drawKnownInputQuestions: (networks: number) => readonly Question[] = drawFrom(
  onKnownPictures,
  [
    'first.output.channels',
    'first.output.height',
    'first.output',
    'pool.output',
    'mixed.output',
    'mixed.macs',
    'flatten.output',
    'dense.parameters',
    'total.parameters',
  ],
)
