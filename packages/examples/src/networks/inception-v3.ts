import { type Block, chain, inSeries, sideBySide } from '../blocks.ts'
import { averagePool, convNorm, dense, dropout, globalAverage, maxPool } from '../layers.ts'
import { fieldFigures, type NamedNetwork } from '../named-network.ts'

const same = { padding: 'same' }
const pool = (name: string) => maxPool(name, 3, { strides: 2 })
const samePool = (name: string) => averagePool(name, 3, { strides: 1, ...same })

/** A convolution of this window, padded to keep the sides. */
const c = (name: string, filters: number, size: number | readonly [number, number] = 1) =>
  convNorm(name, filters, size, same)

const join = (name: string) => ({ kind: 'concatenate', name }) as const

/** 35×35: a 5×5 window, and two of 3×3 that see as much. */
const moduleA = (name: string, project: number): Block =>
  sideBySide(
    join(name),
    chain(...c(`${name}-1x1`, 64)),
    chain(...c(`${name}-5x5-1`, 48), ...c(`${name}-5x5-2`, 64, 5)),
    chain(...c(`${name}-3x3-1`, 64), ...c(`${name}-3x3-2`, 96, 3), ...c(`${name}-3x3-3`, 96, 3)),
    chain(samePool(`${name}-pool`), ...c(`${name}-project`, project)),
  )

/** From 35×35 to 17×17. */
const reductionA = (name: string): Block =>
  sideBySide(
    join(name),
    chain(...convNorm(`${name}-3x3`, 384, 3, { strides: 2 })),
    chain(
      ...c(`${name}-double-1`, 64),
      ...c(`${name}-double-2`, 96, 3),
      ...convNorm(`${name}-double-3`, 96, 3, { strides: 2 }),
    ),
    chain(pool(`${name}-pool`)),
  )

/** 17×17: 7×7 windows taken apart into 1×7 and 7×1. */
const moduleB = (name: string, width: number): Block =>
  sideBySide(
    join(name),
    chain(...c(`${name}-1x1`, 192)),
    chain(
      ...c(`${name}-7x7-1`, width),
      ...c(`${name}-7x7-2`, width, [1, 7]),
      ...c(`${name}-7x7-3`, 192, [7, 1]),
    ),
    chain(
      ...c(`${name}-double-1`, width),
      ...c(`${name}-double-2`, width, [7, 1]),
      ...c(`${name}-double-3`, width, [1, 7]),
      ...c(`${name}-double-4`, width, [7, 1]),
      ...c(`${name}-double-5`, 192, [1, 7]),
    ),
    chain(samePool(`${name}-pool`), ...c(`${name}-project`, 192)),
  )

/** From 17×17 to 8×8. */
const reductionB = (name: string): Block =>
  sideBySide(
    join(name),
    chain(...c(`${name}-3x3-1`, 192), ...convNorm(`${name}-3x3-2`, 320, 3, { strides: 2 })),
    chain(
      ...c(`${name}-7x7-1`, 192),
      ...c(`${name}-7x7-2`, 192, [1, 7]),
      ...c(`${name}-7x7-3`, 192, [7, 1]),
      ...convNorm(`${name}-7x7-4`, 192, 3, { strides: 2 }),
    ),
    chain(pool(`${name}-pool`)),
  )

/** A 3×3 window taken apart into 1×3 and 3×1 side by side. */
const fork = (name: string): Block =>
  sideBySide(
    join(name),
    chain(...c(`${name}-1x3`, 384, [1, 3])),
    chain(...c(`${name}-3x1`, 384, [3, 1])),
  )

/** 8×8: wide, for many channels. */
const moduleC = (name: string): Block =>
  sideBySide(
    join(name),
    chain(...c(`${name}-1x1`, 320)),
    inSeries(chain(...c(`${name}-3x3`, 384)), fork(`${name}-fork`)),
    inSeries(
      chain(...c(`${name}-double-1`, 448), ...c(`${name}-double-2`, 384, 3)),
      fork(`${name}-double-fork`),
    ),
    chain(samePool(`${name}-pool`), ...c(`${name}-project`, 192)),
  )

const stem = chain(
  ...convNorm('conv1', 32, 3, { strides: 2 }),
  ...convNorm('conv2', 32, 3),
  ...c('conv3', 64, 3),
  pool('pool1'),
  ...convNorm('conv4', 80, 1),
  ...convNorm('conv5', 192, 3),
  pool('pool2'),
)

const layers = inSeries(
  stem,
  moduleA('mixed0', 32),
  moduleA('mixed1', 64),
  moduleA('mixed2', 64),
  reductionA('mixed3'),
  moduleB('mixed4', 128),
  moduleB('mixed5', 160),
  moduleB('mixed6', 160),
  moduleB('mixed7', 192),
  reductionB('mixed8'),
  moduleC('mixed9'),
  moduleC('mixed10'),
  chain(globalAverage('pool'), dropout('drop', 0.5), dense('classifier', 1000, 'softmax')),
)('input')

/** Inception v3 without its auxiliary head. */
export const inceptionV3: NamedNetwork = {
  name: 'inception-v3',
  title: 'Inception v3 (2015)',
  network: {
    name: 'inception-v3',
    input: { type: 'image', height: 299, width: 299, channels: 3 },
    layers,
  },
  figures: [
    {
      quantity: 'total.macs',
      value: 5_713_000_000,
      source: 'torchvision, documentation of Inception_V3_Weights.IMAGENET1K_V1',
      rounded: 1e6,
    },
    {
      quantity: 'total.trainable',
      value: 23_830_000,
      source: 'timm, table of results: inception_v3.tv_in1k, 23.83 million',
      rounded: 10_000,
    },
    ...fieldFigures('mixed10', 1311, 32),
  ],
}
