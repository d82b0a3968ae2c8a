import { type Block, chain, inSeries, sideBySide } from '../blocks.ts'
import { conv, dropout, globalAverage, maxPool } from '../layers.ts'
import { type NamedNetwork, torchvisionFigures } from '../named-network.ts'

/** Squeezes by 1×1 convolutions, then expands by 1×1 and 3×3 ones side by side. */
const fire = (number: number, squeeze: number, expand: number): Block =>
  inSeries(
    chain(conv(`fire${number}-squeeze`, squeeze, 1)),
    sideBySide(
      { kind: 'concatenate', name: `fire${number}` },
      chain(conv(`fire${number}-expand1x1`, expand, 1)),
      chain(conv(`fire${number}-expand3x3`, expand, 3, { padding: 1 })),
    ),
  )

/** Filters of the squeezing and of each expanding part, from fire2 on. */
const fires = [
  [16, 64],
  [16, 64],
  [32, 128],
  [32, 128],
  [48, 192],
  [48, 192],
  [64, 256],
  [64, 256],
] as const

const pool = (after: number): Block =>
  chain(maxPool(`pool${after}`, 3, { strides: 2, ceilMode: true }))

const squeezenet = (
  version: '1.0' | '1.1',
  first: Block,
  pooledAfter: readonly number[],
  figures: NamedNetwork['figures'],
): NamedNetwork => {
  const name = `squeezenet-${version}`
  const layers = inSeries(
    first,
    pool(1),
    ...fires.flatMap(([squeeze, expand], i) => [
      fire(i + 2, squeeze, expand),
      ...(pooledAfter.includes(i + 2) ? [pool(i + 2)] : []),
    ]),
    chain(dropout('drop9', 0.5), conv('conv10', 1000, 1), globalAverage('pool10')),
  )('input')
  return {
    name,
    title: `SqueezeNet ${version}`,
    network: { name, input: { type: 'image', height: 224, width: 224, channels: 3 }, layers },
    figures,
  }
}

/** SqueezeNet as published, and the version that needs fewer multiplications. */
export const squeezenets: readonly NamedNetwork[] = [
  squeezenet(
    '1.0',
    chain(conv('conv1', 96, 7, { strides: 2 })),
    [4, 8],
    torchvisionFigures('SqueezeNet1_0', 1_248_424, 0.819),
  ),
  squeezenet(
    '1.1',
    chain(conv('conv1', 64, 3, { strides: 2 })),
    [3, 5],
    torchvisionFigures('SqueezeNet1_1', 1_235_496, 0.349),
  ),
]
