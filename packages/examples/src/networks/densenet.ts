import { type Block, chain, inSeries, shortcut, sideBySide } from '../blocks.ts'
import {
  activation,
  averagePool,
  convNorm,
  dense,
  globalAverage,
  linearConv,
  maxPool,
  norm,
} from '../layers.ts'
import { type NamedNetwork, torchvisionFigures } from '../named-network.ts'

/** Channels that every layer adds. */
const growth = 32

/** A 1×1 and a 3×3 convolution, whose channels join all those before. */
const denseLayer = (name: string): Block =>
  sideBySide(
    { kind: 'concatenate', name: `${name}-join` },
    shortcut,
    chain(
      norm(`${name}-norm`),
      activation(`${name}-relu`),
      ...convNorm(`${name}a`, 4 * growth, 1),
      linearConv(`${name}b`, growth, 3, { padding: 1, useBias: false }),
    ),
  )

/** Halves the channels and the sides. */
const transition = (number: number, channels: number): Block =>
  chain(
    norm(`transition${number}-norm`),
    activation(`transition${number}-relu`),
    linearConv(`transition${number}`, channels / 2, 1, { useBias: false }),
    averagePool(`transition${number}-pool`, 2),
  )

/** Channels after each dense block, the transitions before it included. */
const channelsAfter = (counts: readonly number[]): readonly number[] => {
  const channels: number[] = []
  for (const count of counts) channels.push((channels.at(-1) ?? 128) / 2 + count * growth)
  return channels
}

const densenet = (
  depth: number,
  counts: readonly number[],
  parameters: number,
  gigaMacs: number,
): NamedNetwork => {
  const name = `densenet-${depth}`
  const channels = channelsAfter(counts)
  const blocks = counts.flatMap((count, block) => [
    ...Array.from({ length: count }, (_, i) => denseLayer(`dense${block + 1}_${i + 1}`)),
    ...(block < counts.length - 1 ? [transition(block + 1, channels[block] ?? 0)] : []),
  ])
  const layers = inSeries(
    chain(
      ...convNorm('conv0', 64, 7, { strides: 2, padding: 3 }),
      maxPool('pool0', 3, { strides: 2, padding: 1 }),
    ),
    ...blocks,
    chain(norm('norm5'), activation('relu5'), globalAverage('pool5'), dense('fc', 1000, 'linear')),
  )('input')
  return {
    name,
    title: `DenseNet-${depth}`,
    network: { name, input: { type: 'image', height: 224, width: 224, channels: 3 }, layers },
    figures: torchvisionFigures(`DenseNet${depth}`, parameters, gigaMacs),
  }
}

/** Densely connected networks: every layer reads all before it in its block. */
export const densenets: readonly NamedNetwork[] = [
  densenet(121, [6, 12, 24, 16], 7_978_856, 2.834),
  densenet(169, [6, 12, 32, 32], 14_149_480, 3.36),
  densenet(201, [6, 12, 48, 32], 20_013_928, 4.291),
]
