import type { Layer } from '@longhand/network'
import { type Block, chain, inSeries, sideBySide } from '../blocks.ts'
import { convNorm, dense, globalAverage, maxPool, norm } from '../layers.ts'
import { type NamedNetwork, torchvisionFigures } from '../named-network.ts'

/** Width and blocks of each stage. @see Ma et al. 2018, table 5, 1× */
const stages = [
  [116, 4],
  [232, 8],
  [464, 4],
] as const

const depthwise = (name: string, strides: number): readonly Layer[] => [
  {
    kind: 'depthwiseConv2d',
    name,
    config: { kernelSize: 3, strides, padding: 1, useBias: false },
  },
  norm(`${name}-norm`),
]

/** The way that is worked on. */
const worked = (name: string, half: number, stride: number): readonly Layer[] => [
  ...convNorm(`${name}a`, half, 1),
  ...depthwise(`${name}b`, stride),
  ...convNorm(`${name}c`, half, 1),
]

const slice = (name: string, from: number, count: number): Layer => ({
  kind: 'channelSlice',
  name,
  config: { from, count },
})

/** Joins both halves and deals their channels out. */
const joined = (name: string, ...halves: readonly Block[]): Block =>
  inSeries(
    sideBySide({ kind: 'concatenate', name: `${name}-join` }, ...halves),
    chain({ kind: 'channelShuffle', name: `${name}-shuffle`, config: { groups: 2 } }),
  )

/** One half passes as it is, the other is worked on. */
const block = (name: string, width: number): Block => {
  const half = width / 2
  return joined(
    name,
    chain(slice(`${name}-keep`, 0, half)),
    chain(slice(`${name}-take`, half, half), ...worked(name, half, 1)),
  )
}

/** Halves the sides: both halves read all channels, and both are worked on. */
const halving = (name: string, width: number): Block => {
  const half = width / 2
  return joined(
    name,
    chain(...depthwise(`${name}-left`, 2), ...convNorm(`${name}-left-across`, half, 1)),
    chain(...worked(name, half, 2)),
  )
}

/** ShuffleNet V2 of width 1. */
export const shufflenetV2: NamedNetwork = {
  name: 'shufflenet-v2',
  title: 'ShuffleNet V2 1× (2018)',
  network: {
    name: 'shufflenet-v2',
    input: { type: 'image', height: 224, width: 224, channels: 3 },
    layers: inSeries(
      chain(
        ...convNorm('conv1', 24, 3, { strides: 2, padding: 1 }),
        maxPool('pool1', 3, { strides: 2, padding: 1 }),
      ),
      ...stages.flatMap(([width, count], stage) =>
        Array.from({ length: count }, (_, i) =>
          (i === 0 ? halving : block)(`block${stage + 2}_${i + 1}`, width),
        ),
      ),
      chain(...convNorm('conv5', 1024, 1), globalAverage('pool5'), dense('fc', 1000, 'linear')),
    )('input'),
  },
  figures: torchvisionFigures('ShuffleNet_V2_X1_0', 2_278_604, 0.145),
}
