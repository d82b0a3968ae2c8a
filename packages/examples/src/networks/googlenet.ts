import { type Block, chain, inSeries, sideBySide } from '../blocks.ts'
import { averagePool, conv, dense, dropout, flatten, maxPool } from '../layers.ts'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

const pool = (name: string) => maxPool(name, 3, { strides: 2, ceilMode: true })

/** Filters of the six convolutions of a module, in the order of the paper's table. */
type Filters = readonly [
  conv1x1: number,
  reduce3x3: number,
  conv3x3: number,
  reduce5x5: number,
  conv5x5: number,
  project: number,
]

/** Four branches side by side. */
const inception = (name: string, filters: Filters): Block => {
  const [conv1x1, reduce3x3, conv3x3, reduce5x5, conv5x5, project] = filters
  return sideBySide(
    { kind: 'concatenate', name },
    chain(conv(`${name}-1x1`, conv1x1, 1)),
    chain(conv(`${name}-reduce3x3`, reduce3x3, 1), conv(`${name}-3x3`, conv3x3, 3, { padding: 1 })),
    chain(conv(`${name}-reduce5x5`, reduce5x5, 1), conv(`${name}-5x5`, conv5x5, 5, { padding: 2 })),
    chain(
      maxPool(`${name}-pool`, 3, { strides: 1, padding: 1 }),
      conv(`${name}-project`, project, 1),
    ),
  )
}

/** @see Szegedy et al. 2015, table 1 */
const modules: Readonly<Record<string, Filters>> = {
  '3a': [64, 96, 128, 16, 32, 32],
  '3b': [128, 128, 192, 32, 96, 64],
  '4a': [192, 96, 208, 16, 48, 64],
  '4b': [160, 112, 224, 24, 64, 64],
  '4c': [128, 128, 256, 24, 64, 64],
  '4d': [112, 144, 288, 32, 64, 64],
  '4e': [256, 160, 320, 32, 128, 128],
  '5a': [256, 160, 320, 32, 128, 128],
  '5b': [384, 192, 384, 48, 128, 128],
}

const stem = chain(
  conv('conv1', 64, 7, { strides: 2, padding: 3 }),
  pool('pool1'),
  conv('conv2-reduce', 64, 1),
  conv('conv2', 192, 3, { padding: 1 }),
  pool('pool2'),
)

const body = inSeries(
  stem,
  ...Object.entries(modules).flatMap(([place, filters]) => [
    inception(`inception${place}`, filters),
    ...(place === '3b' || place === '4e' ? [chain(pool(`pool${place[0]}`))] : []),
  ]),
)

const top = chain(
  averagePool('pool5', 7, { strides: 1 }),
  flatten(),
  dropout('drop5', 0.4),
  dense('classifier', 1000, 'softmax'),
)

/** A classifier half way up, which only helps to train. */
const head = (number: number): Block =>
  chain(
    averagePool(`head${number}-pool`, 5, { strides: 3 }),
    conv(`head${number}-conv`, 128, 1),
    flatten(`head${number}-flatten`),
    dense(`head${number}-fc`, 1024, 'relu'),
    dropout(`head${number}-drop`, 0.7),
    dense(`head${number}-classifier`, 1000, 'softmax'),
  )

const main = inSeries(body, top)('input')

const input = { type: 'image', height: 224, width: 224, channels: 3 } as const

/** GoogLeNet as it classifies; local response normalisation is left out, since it has no weights. */
export const googlenet: NamedNetwork = {
  name: 'googlenet',
  title: 'GoogLeNet (2014)',
  network: { name: 'googlenet', input, layers: main },
  figures: [
    ...figuresFrom('Hewlett Packard Enterprise, Deep Learning Cookbook, table of models', {
      'total.parameters': 6_998_552,
    }),
    ...figuresFrom('Szegedy et al. 2015, "Going deeper with convolutions", table 1', {
      'inception3a.output.channels': 256,
      'inception3b.output.channels': 480,
      'inception4a.output.channels': 512,
      'inception4d.output.channels': 528,
      'inception5b.output.channels': 1024,
      'inception5b.output.height': 7,
    }),
  ],
}

/** GoogLeNet as it was trained: with two more classifiers. */
export const googlenetHeads: NamedNetwork = {
  name: 'googlenet-heads',
  title: 'GoogLeNet (2014) with its two auxiliary heads',
  network: {
    name: 'googlenet-heads',
    input,
    layers: [...main, ...head(1)('inception4a'), ...head(2)('inception4d')],
  },
  figures: figuresFrom(
    'Lucid, unit tests of GoogLeNet: backbone, head and two auxiliary classifiers',
    {
      'total.parameters': 13_378_280,
    },
  ),
}
