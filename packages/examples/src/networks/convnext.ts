import type { Layer } from '@longhand/network'
import { type Block, chain, inSeries, shortcut, sideBySide } from '../blocks.ts'
import { dense, globalAverage, linearConv } from '../layers.ts'
import { type Figure, type NamedNetwork, torchvisionFigures } from '../named-network.ts'

const layerNorm = (name: string): Layer => ({ kind: 'layerNormalization', name })

/** One factor for each channel, trained: a depthwise window of 1. */
const layerScale = (name: string): Layer => ({
  kind: 'depthwiseConv2d',
  name,
  config: { kernelSize: 1, useBias: false },
})

const block = (name: string, width: number): Block =>
  sideBySide(
    { kind: 'add', name: `${name}-add` },
    chain(
      {
        kind: 'depthwiseConv2d',
        name: `${name}-depthwise`,
        config: { kernelSize: 7, padding: 3 },
      },
      layerNorm(`${name}-norm`),
      dense(`${name}-widen`, 4 * width, 'gelu'),
      dense(`${name}-narrow`, width, 'linear'),
      layerScale(`${name}-scale`),
    ),
    shortcut,
  )

/** Width and blocks of each stage. @see Liu et al. 2022, ConvNeXt-T */
const stages = [
  [96, 3],
  [192, 3],
  [384, 9],
  [768, 3],
] as const

const smaller = (number: number, width: number): Block =>
  number === 1
    ? chain(linearConv('stem', width, 4, { strides: 4 }), layerNorm('stem-norm'))
    : chain(
        layerNorm(`smaller${number}-norm`),
        linearConv(`smaller${number}`, width, 2, { strides: 2 }),
      )

// the factors of layerScale are multiplications too, which torchvision leaves out: 2.1 million
const [parameters, macs] = torchvisionFigures('ConvNeXt_Tiny', 28_589_128, 4.46)
const figures: readonly Figure[] = [parameters, macs && { ...macs, rounded: 1e7 }].filter(
  (figure) => figure !== undefined,
)

/** ConvNeXt-T: a residual network in the manner of transformers. */
export const convnextTiny: NamedNetwork = {
  name: 'convnext-t',
  title: 'ConvNeXt-T (2022)',
  network: {
    name: 'convnext-t',
    input: { type: 'image', height: 224, width: 224, channels: 3 },
    layers: inSeries(
      ...stages.flatMap(([width, count], stage) => [
        smaller(stage + 1, width),
        ...Array.from({ length: count }, (_, i) => block(`block${stage + 1}_${i + 1}`, width)),
      ]),
      chain(globalAverage('pool'), layerNorm('norm'), dense('fc', 1000, 'linear')),
    )('input'),
  },
  figures,
}
