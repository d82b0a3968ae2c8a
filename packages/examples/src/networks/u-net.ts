import { type Block, chain, inSeries, readFrom } from '../blocks.ts'
import { conv, linearConv, maxPool } from '../layers.ts'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

const widths = [64, 128, 256, 512]

const twoConvolutions = (name: string, width: number): Block =>
  chain(conv(`${name}a`, width, 3), conv(`${name}b`, width, 3))

const downwards = widths.flatMap((width, i) => [
  twoConvolutions(`down${i + 1}`, width),
  chain(maxPool(`pool${i + 1}`, 2)),
])

/** What is cut off each side of the left half's maps, from the top. @see figure 1 */
const cuts = [88, 40, 16, 4]

/** Doubles the sides, and joins the middle of the left half's map of this width. */
const upwards = (at: number): Block => {
  const width = widths[at] ?? 0
  const [up, cut] = [`up${at + 1}`, `crop${at + 1}`]
  const join: Block = (reads) => [
    readFrom(
      {
        kind: 'conv2dTranspose',
        name: up,
        config: { filters: width, kernelSize: 2, strides: 2, activation: 'relu' },
      },
      reads,
    ),
    readFrom(
      { kind: 'cropping2D', name: cut, config: { cropping: cuts[at] ?? 0 } },
      `down${at + 1}b`,
    ),
    readFrom({ kind: 'concatenate', name: `join${at + 1}` }, cut, up),
  ]
  return inSeries(join, twoConvolutions(`right${at + 1}`, width))
}

/** U-Net as published: convolutions without padding, 572 in and 388 out, two classes. */
export const uNet: NamedNetwork = {
  name: 'u-net',
  title: 'U-Net (2015)',
  network: {
    name: 'u-net',
    input: { type: 'image', height: 572, width: 572, channels: 1 },
    layers: inSeries(
      ...downwards,
      twoConvolutions('bottom', 1024),
      ...[3, 2, 1, 0].map(upwards),
      chain(linearConv('classes', 2, 1)),
    )('input'),
  },
  figures: [
    ...figuresFrom('Jakeret et al., tf_unet, its default network', {
      'total.parameters': 31_030_658,
    }),
    ...figuresFrom('Ronneberger, Fischer & Brox 2015, "U-Net", figure 1', {
      'down1b.output.height': 568,
      'down4b.output.height': 64,
      'bottomb.output.height': 28,
      'up4.output.height': 56,
      'join4.output.channels': 1024,
      'right4b.output.height': 52,
      'right1b.output.height': 388,
      'classes.output.channels': 2,
    }),
  ],
}
