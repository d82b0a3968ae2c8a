import { activation, convNorm, dense, globalAverage, norm } from '../layers.ts'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

/** Channels and stride of each depthwise separable convolution. @see Howard et al. 2017, table 1 */
const steps = [
  [64, 1],
  [128, 2],
  [128, 1],
  [256, 2],
  [256, 1],
  [512, 2],
  [512, 1],
  [512, 1],
  [512, 1],
  [512, 1],
  [512, 1],
  [1024, 2],
  [1024, 1],
] as const

const same = { padding: 'same' }

/** Each channel by itself, then across channels, each normalised. */
const separable = (number: number, filters: number, stride: number) => [
  {
    kind: 'depthwiseConv2d' as const,
    name: `depthwise${number}`,
    config: { kernelSize: 3, strides: stride, useBias: false, ...same },
  },
  norm(`depthwise${number}-norm`),
  activation(`depthwise${number}-relu`, 'relu6'),
  ...convNorm(`pointwise${number}`, filters, 1),
]

/** MobileNet v1 of width 1. */
export const mobilenetV1: NamedNetwork = {
  name: 'mobilenet-v1',
  title: 'MobileNet v1 (2017)',
  network: {
    name: 'mobilenet-v1',
    input: { type: 'image', height: 224, width: 224, channels: 3 },
    layers: [
      ...convNorm('conv1', 32, 3, { strides: 2, ...same }),
      ...steps.flatMap(([filters, stride], i) => separable(i + 1, filters, stride)),
      globalAverage('pool'),
      dense('fc', 1000, 'softmax'),
    ],
  },
  figures: [
    {
      quantity: 'total.macs',
      value: 569_000_000,
      source: 'Howard et al. 2017, "MobileNets", table 4',
      rounded: 1e6,
    },
    ...figuresFrom('Keras, MobileNet().summary()', {
      'total.parameters': 4_253_864,
      'total.trainable': 4_231_976,
    }),
  ],
}
