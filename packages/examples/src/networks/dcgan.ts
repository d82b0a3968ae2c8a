import type { Layer } from '@longhand/network'
import { activation, linearConv, norm } from '../layers.ts'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

const upwards = (name: string, filters: number, settings: object): Layer => ({
  kind: 'conv2dTranspose',
  name,
  config: { filters, kernelSize: 4, useBias: false, ...settings },
})

const doubled = { strides: 2, padding: 1 }
const halved = { ...doubled, useBias: false }

const source = 'PyTorch, "DCGAN tutorial": the modules that it prints, counted'

/** The half of DCGAN that draws: from 100 numbers to a picture of 64×64. */
export const dcganGenerator: NamedNetwork = {
  name: 'dcgan-generator',
  title: 'DCGAN, generator (2016)',
  network: {
    name: 'dcgan-generator',
    input: { type: 'image', height: 1, width: 1, channels: 100 },
    layers: [
      upwards('up1', 512, { strides: 1 }),
      norm('norm1'),
      activation('relu1'),
      ...[256, 128, 64].flatMap((filters, i) => [
        upwards(`up${i + 2}`, filters, doubled),
        norm(`norm${i + 2}`),
        activation(`relu${i + 2}`),
      ]),
      upwards('up5', 3, doubled),
      activation('tanh', 'tanh'),
    ],
  },
  figures: figuresFrom(source, { 'total.trainable': 3_576_704, 'up5.output.height': 64 }),
}

/** The half of DCGAN that judges. */
export const dcganDiscriminator: NamedNetwork = {
  name: 'dcgan-discriminator',
  title: 'DCGAN, discriminator (2016)',
  network: {
    name: 'dcgan-discriminator',
    input: { type: 'image', height: 64, width: 64, channels: 3 },
    layers: [
      linearConv('conv1', 64, 4, halved),
      activation('relu1', 'leaky-relu'),
      ...[128, 256, 512].flatMap((filters, i) => [
        linearConv(`conv${i + 2}`, filters, 4, halved),
        norm(`norm${i + 2}`),
        activation(`relu${i + 2}`, 'leaky-relu'),
      ]),
      linearConv('conv5', 1, 4, { useBias: false }),
      activation('sigmoid', 'sigmoid'),
    ],
  },
  figures: figuresFrom(source, { 'total.trainable': 2_765_568, 'conv5.output.height': 1 }),
}
