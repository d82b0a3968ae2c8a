import {
  as,
  type Derivation,
  derive,
  type Expression,
  product,
  quantity,
  sum,
  type Word,
} from '@longhand/derivation'
import type { PlacedLayer, Weight } from '@longhand/network'
import { countLayer } from '../count-layer.ts'
import { isRecurrent, isStatistic, torchClass } from '../summaries/torch-class.ts'
import type { Convention } from './convention.ts'
import { elementwiseSteps } from './elementwise.ts'

const line = (layer: PlacedLayer, term: Word, because: string, formula: Expression): Derivation =>
  derive({ rule: `layer-${term}`, because, term, of: layer.of, formula })

const weightsOf = (layer: PlacedLayer): readonly Weight[] => Object.values(layer.weights)

/** Whether a layer multiplies its input by weights: the biases of others are no bias additions. */
const multiplies = (layer: PlacedLayer): boolean =>
  weightsOf(layer).some(({ multiplied }) => multiplied)

/** One addition for each bias at each position that uses it. */
const biasAdditions = (layer: PlacedLayer): readonly Expression[] =>
  multiplies(layer)
    ? weightsOf(layer)
        .filter(({ bias }) => bias)
        .map(({ size, uses = [] }) => as('bias-additions', product([size, ...uses])))
    : []

const macsOf = (layer: PlacedLayer): Derivation => countLayer(layer, 'macs')

const twice = (layer: PlacedLayer): Expression =>
  product([quantity('multiply-and-add', 2), macsOf(layer)])

const withBiases: Convention = {
  id: 'macsWithBiases',
  term: 'macs-with-biases',
  of: 'macs',
  says: 'multiply-adds, and one more for each bias that is added',
  source: 'Sovrasov, ptflops: bias_flops of convolutions and linear layers',
  count: (layer) =>
    line(
      layer,
      'macs-with-biases',
      'multiply-adds, and one addition for each bias at each position',
      sum([macsOf(layer), ...biasAdditions(layer)]),
    ),
}

const flops: Convention = {
  id: 'flops',
  term: 'flops',
  of: 'macs',
  says: 'a multiplication and an addition are two; no biases',
  source: 'PyTorch, torch.utils.flop_counter: a matrix product is 2 · m · n · k',
  count: (layer) =>
    line(layer, 'flops', 'each multiply-add is a multiplication and an addition', twice(layer)),
}

const flopsWithBiases: Convention = {
  id: 'flopsWithBiases',
  term: 'flops-with-biases',
  of: 'macs',
  says: 'a multiplication and an addition are two, and a bias one more',
  source: 'TensorFlow, tf.profiler, float_operation: Conv2D and MatMul 2 each, BiasAdd 1',
  count: (layer) =>
    line(
      layer,
      'flops-with-biases',
      'each multiply-add twice, and one addition for each bias at each position',
      sum([twice(layer), ...biasAdditions(layer)]),
    ),
}

const withElementwise: Convention = {
  id: 'macsWithElementwise',
  term: 'macs-with-elementwise',
  of: 'macs',
  says: 'multiply-adds, biases, normalisations, activations and what pools read',
  source: 'Sovrasov, ptflops',
  count: (layer) =>
    line(
      layer,
      'macs-with-elementwise',
      'multiply-adds, biases, and every number that is worked on one by one',
      sum([macsOf(layer), ...biasAdditions(layer), ...elementwiseSteps(layer)]),
    ),
}

/** A tensor's numbers as torchinfo uses them: at each position in convolutions, else once. */
const usesInTorchinfo = (layer: PlacedLayer): readonly Expression[] => {
  const name = torchClass(layer) ?? ''
  const isEachPosition = name.includes('Conv') || isRecurrent(name)
  return weightsOf(layer)
    .filter((weight) => !isStatistic(weight))
    .map(({ size, uses = [] }) => (isEachPosition ? product([size, ...uses]) : size))
}

const torchinfo: Convention = {
  id: 'macsOfTorchinfo',
  term: 'macs-of-torchinfo',
  of: 'macs',
  says: 'weights and biases at each position of a convolution, those of other layers once',
  source: 'torchinfo 1.8.0, LayerInfo.calculate_macs',
  count: (layer) =>
    line(
      layer,
      'macs-of-torchinfo',
      'weights and biases, once for each position of a convolution',
      sum(usesInTorchinfo(layer)),
    ),
}

/** Readings of multiplications other than multiply-accumulates alone. */
export const multiplicationReadings: readonly Convention[] = [
  withBiases,
  flops,
  flopsWithBiases,
  withElementwise,
  torchinfo,
]
