import type { Question } from '@longhand/marking'
import { hasIssues, type Layer, type Network, placeNetwork } from '@longhand/network'
import fc from 'fast-check'
import { countQuestion } from '../src/count-question.ts'
import { sampled } from './draws.ts'

const even = (min: number, max: number) => fc.integer({ min, max }).map((n) => 2 * n)

const convolution: fc.Arbitrary<Layer> = fc
  .record({
    filters: even(2, 60),
    kernelSize: fc.integer({ min: 2, max: 6 }),
    strides: fc.integer({ min: 1, max: 3 }),
    padding: fc.oneof(fc.constant('same'), fc.integer({ min: 0, max: 3 })),
    dilationRate: fc.constantFrom(1, 1, 2),
    groups: fc.constantFrom(1, 1, 2),
  })
  .map((config) => ({ kind: 'conv2d', name: 'conv', config }))

const pool: fc.Arbitrary<Layer> = fc
  .record({ poolSize: fc.integer({ min: 2, max: 3 }), strides: fc.constant(2) })
  .map((config) => ({ kind: 'maxPooling2d', name: 'pool', config }))

const block: fc.Arbitrary<readonly Layer[]> = fc
  .tuple(
    convolution,
    fc.option(fc.constant<Layer>({ kind: 'batchNormalization', name: 'norm' }), { nil: undefined }),
    fc.option(pool, { nil: undefined }),
  )
  .map((layers) => layers.filter((layer) => layer !== undefined))

/** Branches that begin at one layer and end in a join. */
const module: fc.Arbitrary<readonly Layer[]> = fc
  .tuple(even(2, 20), even(2, 20), fc.constantFrom('add', 'concatenate'))
  .map(([first, second, kind]) => {
    const config = { kernelSize: 3, padding: 'same', groups: 1 }
    const filters = kind === 'add' ? [first, first] : [first, second]
    return [
      { kind: 'conv2d', name: 'left', config: { ...config, filters: filters[0] } },
      { kind: 'conv2d', name: 'right', config: { ...config, filters: filters[1], kernelSize: 1 } },
      { kind, name: 'join' },
    ]
  })

const named = (blocks: readonly (readonly Layer[])[]): readonly Layer[] =>
  blocks.flatMap((layers, i) => {
    const before = i === 0 ? 'input' : `${blocks[i - 1]?.at(-1)?.name}${i - 1}`
    return layers.map((layer): Layer => {
      const name = `${layer.name}${i}`
      if (layer.name === 'left' || layer.name === 'right')
        return { ...layer, name, inputs: [before] }
      return layer.name === 'join'
        ? { ...layer, name, inputs: [`left${i}`, `right${i}`] }
        : { ...layer, name }
    })
  })

/** A network of convolutions, pools, normalisations and branches, with dense layers at its end. */
export const network: fc.Arbitrary<Network> = fc
  .record({
    side: fc.integer({ min: 20, max: 90 }),
    channels: even(1, 24),
    blocks: fc.array(fc.oneof({ weight: 3, arbitrary: block }, { weight: 1, arbitrary: module }), {
      minLength: 1,
      maxLength: 3,
    }),
    units: fc.integer({ min: 3, max: 90 }),
  })
  .map(({ side, channels, blocks, units }) => ({
    name: 'drawn',
    input: { type: 'image' as const, height: side, width: side, channels },
    layers: [
      ...named(blocks),
      { kind: 'flatten', name: 'flatten' },
      { kind: 'dense', name: 'dense', config: { units } },
    ],
  }))

const asked = [
  'parameters',
  'weightsOnly',
  'trainable',
  'connections',
  'macs',
  'output',
  'output.height',
  'output.channels',
  'output.features',
] as const

const most = 14

/** Some of the questions that a network answers: to the total, and to its layers. */
const questionsTo = (drawn: Network): readonly Question[] => {
  const placed = placeNetwork(drawn)
  if (hasIssues(placed)) return []
  const layers = ['total', ...placed.value.layers.map(({ name }) => name)]
  const quantities = layers.flatMap((layer) => asked.map((quantity) => `${layer}.${quantity}`))
  return sampled(fc.shuffledSubarray(quantities, { maxLength: most }), 1)
    .flat()
    .flatMap((quantity) => {
      const question = countQuestion(placed.value, quantity)
      return hasIssues(question) ? [] : [question.value]
    })
}

/** Questions to networks that are drawn now. */
export const drawCountQuestions = (networks: number): readonly Question[] =>
  sampled(network, networks).flatMap(questionsTo)
