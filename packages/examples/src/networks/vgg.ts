import type { Layer } from '@longhand/network'
import { conv, convNorm, dense, dropout, flatten, maxPool } from '../layers.ts'
import {
  type Figure,
  fieldFigures,
  figuresFrom,
  type NamedNetwork,
  ptflops,
  torchvisionFigures,
} from '../named-network.ts'

/** Convolutions in each of the five stages, between which pools halve the sides. */
const stages = {
  11: [1, 1, 2, 2, 2],
  13: [2, 2, 2, 2, 2],
  16: [2, 2, 3, 3, 3],
  19: [2, 2, 4, 4, 4],
} as const

/** How many layers of a VGG have weights. */
type Depth = keyof typeof stages

const widths = [64, 128, 256, 512, 512]

const stage = (number: number, convolutions: number, isNormalised: boolean): readonly Layer[] => [
  ...Array.from({ length: convolutions }, (_, i) => {
    const name = `conv${number}_${i + 1}`
    const width = widths[number - 1] ?? 512
    // torchvision keeps the biases that batch normalisation makes idle
    return isNormalised
      ? convNorm(name, width, 3, { padding: 1, useBias: true })
      : [conv(name, width, 3, { padding: 1 })]
  }).flat(),
  maxPool(`pool${number}`, 2),
]

const head: readonly Layer[] = [
  flatten(),
  dense('fc6', 4096, 'relu'),
  dropout('drop6', 0.5),
  dense('fc7', 4096, 'relu'),
  dropout('drop7', 0.5),
  // the softmax is part of the loss, as in PyTorch
  dense('fc8', 1000, 'linear'),
]

const vgg = (depth: Depth, norm: '' | '-bn', figures: readonly Figure[]): NamedNetwork => {
  const name = `vgg-${depth}${norm}`
  const layers = stages[depth].flatMap((count, i) => stage(i + 1, count, norm !== ''))
  return {
    name,
    title: `VGG-${depth}${norm === '' ? '' : ' with batch normalisation'}`,
    network: {
      name,
      input: { type: 'image', height: 224, width: 224, channels: 3 },
      layers: [...layers, ...head],
    },
    figures,
  }
}

const paper =
  'Simonyan & Zisserman 2015, "Very deep convolutional networks for large-scale image recognition"'

const inMillions = (millions: number): Figure => ({
  quantity: 'total.parameters',
  value: millions * 1e6,
  source: `${paper}, table 2`,
  rounded: 1e6,
})

/** VGG with 11 layers, configuration A. */
export const vgg11: NamedNetwork = vgg(11, '', [
  inMillions(133),
  ...torchvisionFigures('VGG11', 132_863_336, 7.609),
  ptflops(7.63),
])

/** VGG with 13 layers, configuration B. */
export const vgg13: NamedNetwork = vgg(13, '', [
  inMillions(133),
  ...torchvisionFigures('VGG13', 133_047_848, 11.308),
  ptflops(11.34),
])

/** VGG with 16 layers, configuration D: the one that most people mean. */
export const vgg16: NamedNetwork = vgg(16, '', [
  inMillions(138),
  ...torchvisionFigures('VGG16', 138_357_544, 15.47),
  ptflops(15.5),
  ...fieldFigures('pool5', 212, 32, 90),
  {
    quantity: 'memory.torchsummary',
    value: 747.15,
    source: 'sksq96, pytorch-summary, print of torchvision’s vgg16',
    rounded: 0.01,
  },
  ...figuresFrom('cs231n, "Convolutional neural networks", VGGNet in detail', {
    'conv1_1.activations': 3_211_264,
    'conv1_1.weightsOnly': 1_728,
    'pool5.activations': 25_088,
    'fc6.weightsOnly': 102_760_448,
  }),
])

/** VGG with 19 layers, configuration E. */
export const vgg19: NamedNetwork = vgg(19, '', [
  inMillions(144),
  ...torchvisionFigures('VGG19', 143_667_240, 19.632),
  ptflops(19.67),
])

/** VGG with batch normalisation, as torchvision has it. */
export const normalisedVggs: readonly NamedNetwork[] = [
  vgg(11, '-bn', torchvisionFigures('VGG11_BN', 132_868_840, 7.609)),
  vgg(13, '-bn', torchvisionFigures('VGG13_BN', 133_053_736, 11.308)),
  vgg(16, '-bn', torchvisionFigures('VGG16_BN', 138_365_992, 15.47)),
  vgg(19, '-bn', torchvisionFigures('VGG19_BN', 143_678_248, 19.632)),
]
