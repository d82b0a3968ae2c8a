import { type Block, chain, inSeries, sideBySide } from '../blocks.ts'
import { squeezeAndExcite } from '../inverted-residual.ts'
import { activation, convNorm, dense, globalAverage, linearConv, norm } from '../layers.ts'
import { type NamedNetwork, torchvisionFigures } from '../named-network.ts'

/** Width and blocks of each stage. @see Radosavovic et al. 2020, RegNetY-400MF */
const stages = [
  [48, 1],
  [104, 3],
  [208, 6],
  [440, 6],
] as const

/** Channels in a group. */
const groupWidth = 8

const normed = (name: string, filters: number, strides: number) => [
  linearConv(name, filters, 1, { strides, useBias: false }),
  norm(`${name}-norm`),
]

/** A bottleneck that narrows nothing, with groups and with squeeze and excitation. */
const block = (name: string, before: number, width: number, stride: number): Block =>
  inSeries(
    sideBySide(
      { kind: 'add', name: `${name}-add` },
      inSeries(
        chain(
          ...convNorm(`${name}a`, width, 1),
          ...convNorm(`${name}b`, width, 3, {
            strides: stride,
            padding: 1,
            groups: width / groupWidth,
          }),
        ),
        squeezeAndExcite(name, [Math.round(before / 4), width], ['relu', 'sigmoid']),
        chain(...normed(`${name}c`, width, 1)),
      ),
      stride > 1 || before !== width
        ? chain(...normed(`${name}-shortcut`, width, stride))
        : () => [],
    ),
    chain(activation(`${name}-relu`)),
  )

const blocks = stages.flatMap(([width, count], stage) =>
  Array.from({ length: count }, (_, i) =>
    block(
      `block${stage + 1}_${i + 1}`,
      i === 0 ? (stages[stage - 1]?.[0] ?? 32) : width,
      width,
      i === 0 ? 2 : 1,
    ),
  ),
)

/** RegNetY-400MF. */
export const regnetY400mf: NamedNetwork = {
  name: 'regnet-y-400mf',
  title: 'RegNetY-400MF (2020)',
  network: {
    name: 'regnet-y-400mf',
    input: { type: 'image', height: 224, width: 224, channels: 3 },
    layers: inSeries(
      chain(...convNorm('stem', 32, 3, { strides: 2, padding: 1 })),
      ...blocks,
      chain(globalAverage('pool'), dense('fc', 1000, 'linear')),
    )('input'),
  },
  figures: torchvisionFigures('RegNet_Y_400MF', 4_344_144, 0.402),
}
