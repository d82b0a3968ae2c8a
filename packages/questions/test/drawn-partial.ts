import type { Question } from '@longhand/marking'
import type { Network } from '@longhand/network'
import fc from 'fast-check'
import { between, drawFrom } from './drawn-kinds.ts'

/** A convolution whose filters read the maps that a table gives them, as C3 of LeNet-5 does. */
const partial: fc.Arbitrary<Network> = fc
  .record({
    side: between(9, 40),
    channels: between(4, 9),
    kernelSize: between(2, 5),
    connectionTable: fc.array(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1, maxLength: 3 }), {
      minLength: 3,
      maxLength: 9,
    }),
  })
  .map(({ side, channels, ...config }) => ({
    name: 'drawn',
    input: { type: 'image' as const, height: side, width: side, channels },
    layers: [{ kind: 'partialConv2d', name: 'partial', config }],
  }))

/** Questions to partly connected convolutions. */
export const drawPartialQuestions: (networks: number) => readonly Question[] = drawFrom(partial, [
  'partial.parameters',
  'partial.connections',
  'partial.macs',
  'partial.weightsOnly',
])
