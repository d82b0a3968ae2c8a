import type { Layer } from '@longhand/network'
import { conv, dense, flatten, maxPool } from '../layers.ts'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

const source = 'Coursework, CNN against MLP: weights without biases'

/** Convolutions of 3×3 that keep their sides, each with a pool that halves them. */
const halving = (widths: readonly number[]): readonly Layer[] =>
  widths.flatMap((width, i) => [
    conv(`conv${i + 1}`, width, 3, { padding: 1 }),
    maxPool(`pool${i + 1}`, 2),
  ])

const perceptron = (name: string, title: string, units: readonly number[], total: number) =>
  ({
    name,
    title,
    network: {
      name,
      input: { type: 'vector', features: 784 },
      layers: units.map((count, i) =>
        dense(`dense${i + 1}`, count, i === units.length - 1 ? 'linear' : 'relu'),
      ),
    },
    figures: figuresFrom(source, { 'total.weightsOnly': total }),
  }) satisfies NamedNetwork

/** Coursework: three small convolutions on 28×28; three pools leave 3×3. */
export const courseworkCnn: NamedNetwork = {
  name: 'coursework-cnn',
  title: 'A small CNN on 28×28 (coursework)',
  network: {
    name: 'coursework-cnn',
    input: { type: 'image', height: 28, width: 28, channels: 1 },
    layers: [...halving([4, 8, 8]), flatten(), dense('dense1', 1, 'sigmoid')],
  },
  figures: figuresFrom(source, { 'flatten.output.features': 72, 'total.weightsOnly': 972 }),
}

/** Coursework: 1024 numbers before the first dense layer, which 28 does not leave and 32 does. */
export const courseworkCnn2: NamedNetwork = {
  name: 'coursework-cnn-2',
  title: 'A larger CNN whose pools leave 4×4 (coursework)',
  network: {
    name: 'coursework-cnn-2',
    input: { type: 'image', height: 32, width: 32, channels: 1 },
    layers: [
      ...halving([16, 32, 64]),
      flatten(),
      dense('dense1', 64, 'relu'),
      dense('dense2', 1, 'sigmoid'),
    ],
  },
  figures: figuresFrom(source, {
    'conv1.weightsOnly': 144,
    'conv2.weightsOnly': 4_608,
    'conv3.weightsOnly': 18_432,
    'dense1.weightsOnly': 65_536,
    'dense2.weightsOnly': 64,
    'total.weightsOnly': 88_784,
  }),
}

/** Coursework: the perceptrons that the two networks are held against. */
export const courseworkMlps: readonly NamedNetwork[] = [
  perceptron('coursework-mlp', 'An MLP 784-16-32-1 (coursework)', [16, 32, 1], 13_088),
  perceptron(
    'coursework-mlp-2',
    'An MLP of six layers (coursework)',
    [128, 128, 64, 64, 32, 4],
    131_200,
  ),
]
