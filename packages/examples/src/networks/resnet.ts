import { type Block, chain, inSeries, shortcut, sideBySide } from '../blocks.ts'
import {
  activation,
  convNorm,
  dense,
  globalAverage,
  linearConv,
  maxPool,
  norm,
  type Settings,
} from '../layers.ts'
import type { Figure, NamedNetwork } from '../named-network.ts'

/** Where a block of a residual network stands. */
export interface Residual {
  /** Such as `conv3_1`: stage and block, as the paper counts them. */
  readonly name: string
  /** Of the narrow convolutions; the stage's own width. */
  readonly width: number
  /** 2 where the block halves the sides. */
  readonly stride: number
  /** Whether the shortcut must change sides or channels too. */
  readonly isFirst: boolean
}

/** A convolution and its normalisation; the activation follows later. */
const normed = (name: string, filters: number, kernelSize: number, settings: Settings) => [
  linearConv(name, filters, kernelSize, { useBias: false, ...settings }),
  norm(`${name}-norm`),
]

/** Adds the shortcut to the way through `layers`, then applies ReLU. */
const residual = ({ name, stride, isFirst }: Residual, filters: number, way: Block): Block =>
  inSeries(
    sideBySide(
      { kind: 'add', name: `${name}-add` },
      way,
      isFirst ? chain(...normed(`${name}-shortcut`, filters, 1, { strides: stride })) : shortcut,
    ),
    chain(activation(`${name}-relu`)),
  )

/** Two 3×3 convolutions: the block of ResNet-18 and -34. */
export const basicBlock = (at: Residual): Block =>
  residual(
    // the first stage of basic blocks keeps sides and channels
    { ...at, isFirst: at.stride > 1 },
    at.width,
    chain(
      ...convNorm(`${at.name}a`, at.width, 3, { strides: at.stride, padding: 1 }),
      ...normed(`${at.name}b`, at.width, 3, { padding: 1 }),
    ),
  )

/** What tells one bottleneck from another. */
export interface Bottleneck {
  /** Which convolution halves the sides: the 1×1 of the paper, or the 3×3 of version 1.5. */
  readonly strideIn: '1x1' | '3x3'
  readonly groups?: number
  /** How much wider the 3×3 is than in ResNet. */
  readonly widening?: number
}

/** 1×1, 3×3 and 1×1 convolutions, the last of them four times as wide. */
export const bottleneck =
  ({ strideIn, groups = 1, widening = 1 }: Bottleneck) =>
  (at: Residual): Block => {
    const { name, width, stride } = at
    const inner = width * widening
    const [first, second] = strideIn === '1x1' ? [stride, 1] : [1, stride]
    return residual(
      at,
      4 * width,
      chain(
        ...convNorm(`${name}a`, inner, 1, { strides: first }),
        ...convNorm(`${name}b`, inner, 3, { strides: second, padding: 1, groups }),
        ...normed(`${name}c`, 4 * width, 1, {}),
      ),
    )
  }

/** Four stages of blocks; each stage is twice as wide as the one before, on half the sides. */
export const stagesOf = (counts: readonly number[], block: (at: Residual) => Block): Block =>
  inSeries(
    ...counts.flatMap((count, stage) =>
      Array.from({ length: count }, (_, i) =>
        block({
          name: `conv${stage + 2}_${i + 1}`,
          width: 64 * 2 ** stage,
          stride: i === 0 && stage > 0 ? 2 : 1,
          isFirst: i === 0,
        }),
      ),
    ),
  )

/** A residual network on 224×224 from its blocks. */
export const residualNetwork = (
  name: string,
  title: string,
  blocks: Block,
  figures: readonly Figure[],
): NamedNetwork => ({
  name,
  title,
  network: {
    name,
    input: { type: 'image', height: 224, width: 224, channels: 3 },
    layers: inSeries(
      chain(
        ...convNorm('conv1', 64, 7, { strides: 2, padding: 3 }),
        maxPool('pool1', 3, { strides: 2, padding: 1 }),
      ),
      blocks,
      chain(globalAverage('pool5'), dense('fc', 1000, 'linear')),
    )('input'),
  },
  figures,
})
