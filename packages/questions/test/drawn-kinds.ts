import type { Question } from '@longhand/marking'
import { hasIssues, type Layer, type Network, placeNetwork } from '@longhand/network'
import fc from 'fast-check'
import { countQuestion } from '../src/count-question.ts'
import { sampled } from './draws.ts'

export const between = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max })

/** A question to a network that is drawn now; none where the network does not fit together. */
const asked = (network: Network, quantity: string): readonly Question[] => {
  const placed = placeNetwork(network)
  if (hasIssues(placed)) return []
  const question = countQuestion(placed.value, quantity)
  return hasIssues(question) ? [] : [question.value]
}

/** Questions to networks that are drawn now: some of those that are asked. */
export const drawFrom =
  (network: fc.Arbitrary<Network>, quantities: readonly string[]) =>
  (networks: number): readonly Question[] =>
    sampled(
      fc.tuple(network, fc.shuffledSubarray([...quantities], { minLength: 2, maxLength: 4 })),
      networks,
    ).flatMap(([drawn, some]) => some.flatMap((quantity) => asked(drawn, quantity)))

const image = (side: number, channels: number) =>
  ({ type: 'image', height: side, width: side + 3, channels }) as const

const unlikeOthers: fc.Arbitrary<Network> = fc
  .record({
    side: between(9, 40),
    channels: between(2, 12),
    filters: between(2, 40),
    kernelSize: between(2, 5),
    back: fc.record({
      filters: between(2, 30),
      kernelSize: between(3, 6),
      strides: between(2, 3),
      padding: between(0, 2),
    }),
  })
  .map(({ side, channels, filters, kernelSize, back }) => ({
    name: 'drawn',
    input: image(side, 2 * channels),
    layers: [
      { kind: 'separableConv2d', name: 'separable', config: { filters, kernelSize } },
      { kind: 'depthwiseConv2d', name: 'depthwise', config: { kernelSize, padding: 'same' } },
      { kind: 'conv2dTranspose', name: 'back', config: back },
    ],
  }))

/** Questions to separable, depthwise and transposed convolutions. */
export const drawKindQuestions: (networks: number) => readonly Question[] = drawFrom(unlikeOthers, [
  'separable.parameters',
  'separable.macs',
  'depthwise.parameters',
  'back.parameters',
  'back.output.height',
  'back.output.width',
  'back.macs',
])

const wrapped = (kind: string, units: number): Layer => ({
  kind: 'bidirectional',
  name: 'both',
  config: { layer: { kind, config: { units, returnSequences: true } } },
})

const sequence: fc.Arbitrary<Network> = fc
  .record({
    steps: between(5, 60),
    features: between(3, 40),
    units: fc.tuple(between(3, 40), between(3, 40), between(3, 40)),
    kinds: fc.tuple(fc.constantFrom('lstm', 'gru'), fc.constantFrom('lstm', 'gru', 'simpleRnn')),
    numHeads: between(2, 6),
    keyDim: between(3, 12),
  })
  .map(({ steps, features, units: [first, second, third], kinds, numHeads, keyDim }) => ({
    name: 'drawn',
    input: { type: 'sequence' as const, steps, features },
    layers: [
      wrapped(kinds[1], first),
      { kind: 'gru', name: 'gated', config: { units: second, returnSequences: true } },
      { kind: 'multiHeadAttention', name: 'attention', config: { numHeads, keyDim } },
      { kind: kinds[0], name: 'last', config: { units: third } },
    ],
  }))

/** Questions to recurrent layers and attention. */
export const drawSequenceQuestions: (networks: number) => readonly Question[] = drawFrom(sequence, [
  'both.parameters',
  'gated.parameters',
  'attention.parameters',
  'attention.macs',
  'last.parameters',
])

const seen: fc.Arbitrary<Network> = fc
  .record({
    side: between(60, 120),
    channels: between(2, 9),
    filters: fc.tuple(between(2, 20), between(2, 20)),
    kernels: fc.tuple(between(2, 6), between(2, 5), between(2, 4)),
    strides: fc.tuple(between(1, 3), between(1, 2)),
    poolSize: between(2, 3),
  })
  .map(({ side, channels, filters, kernels, strides, poolSize }) => {
    const conv = (name: string, i: 0 | 1): Layer => ({
      kind: 'conv2d',
      name,
      config: { filters: filters[i], kernelSize: kernels[i], strides: strides[i] },
    })
    return {
      name: 'drawn',
      input: image(side, channels),
      layers: [
        conv('first', 0),
        { kind: 'maxPooling2d', name: 'pool', config: { poolSize, strides: 2 } },
        conv('second', 1),
        {
          kind: 'conv2d',
          name: 'third',
          config: { filters: filters[1], kernelSize: kernels[2], padding: 'same' },
        },
        { kind: 'conv2d', name: 'again', shares: 'third', inputs: ['third'] },
      ],
    }
  })

/** Questions about receptive fields, memory and a layer that is shared. */
export const drawMeasureQuestions: (networks: number) => readonly Question[] = drawFrom(seen, [
  'second.receptiveField.height',
  'third.receptiveField.width',
  'second.receptiveField',
  'third.parameters',
  'total.parameters',
  'memory.torchsummary.parameters',
  'memory.torchsummary.pass',
  'memory.torchinfo.pass',
  'memory.keras',
])
