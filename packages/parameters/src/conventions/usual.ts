import { countLayer, type Quantity } from '../count-layer.ts'
import type { Convention } from './convention.ts'

const usual = (
  id: Quantity,
  of: Quantity,
  term: Convention['term'],
  says: string,
  source: string,
): Convention => ({ id, of, term, says, source, count: (layer) => countLayer(layer, id) })

const keras = 'Keras, Model.summary()'

/** The readings that every count has, in the order of tables. */
export const parameterConventions: readonly Convention[] = [
  usual('parameters', 'parameters', 'parameters', 'every weight and every bias', keras),
  usual('trainable', 'parameters', 'trainable', 'those that training changes', keras),
  usual(
    'nonTrainable',
    'parameters',
    'non-trainable',
    'those that training leaves alone: moving statistics, frozen layers',
    keras,
  ),
  usual(
    'weightsOnly',
    'parameters',
    'weights-only',
    'weights without the biases',
    'cs231n, "Convolutional neural networks": VGGNet in detail leaves biases out',
  ),
]

/** What layers put out. */
export const activationConventions: readonly Convention[] = [
  usual(
    'activations',
    'activations',
    'activations',
    'the numbers that layers put out',
    'Dollár et al. 2021, "Fast and accurate model scaling", §2',
  ),
]

/** LeCun's connections. */
export const allConnections: Convention = usual(
  'connections',
  'connections',
  'connections',
  'weights and biases at each position, zeros around the input included',
  'LeCun et al. 1998, "Gradient-based learning applied to document recognition", §II.B',
)

/** Multiply-accumulates of products. */
export const plainMacs: Convention = usual(
  'macs',
  'macs',
  'macs',
  'a multiplication and an addition are one; no biases',
  'fvcore, docs/flop_count.md',
)
