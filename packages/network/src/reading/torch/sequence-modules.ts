import { openShape } from './fit.ts'
import type { Said } from './said.ts'
import {
  flagOr,
  held,
  hidingWeights,
  numberOr,
  type Plain,
  said,
  setting,
  type Translate,
} from './translate.ts'

const size = (of: Said, name: string, place: number): number =>
  numberOr(setting(of, name, place)) ?? Number.NaN

interface Recurrent {
  readonly kind: 'lstm' | 'gru' | 'simpleRnn'
  readonly gates: number
}

/** One layer of a stack, in one direction or both, that puts out every step. */
const layerOf = (of: Said, { kind }: Recurrent): Plain => {
  const useBias = flagOr(setting(of, 'bias'), true)
  const config = {
    units: setting(of, 'hidden_size', 1),
    useBias,
    // PyTorch has a bias for the input and one for the state
    ...(kind === 'gru' ? {} : { recurrentBias: useBias }),
    returnSequences: true,
  }
  return flagOr(setting(of, 'bidirectional'), false)
    ? { kind: 'bidirectional', config: { layer: { kind, config } } }
    : { kind, config }
}

const directionsOf = (of: Said): number => (flagOr(setting(of, 'bidirectional'), false) ? 2 : 1)

/** An LSTM that projects what it puts out: the state has fewer numbers than the gates. */
const projecting = (of: Said, className: string, count: number): Plain => {
  const [inputs, units] = [size(of, 'input_size', 0), size(of, 'hidden_size', 1)]
  const state = size(of, 'proj_size', -1)
  const directions = directionsOf(of)
  const biases = flagOr(setting(of, 'bias'), true) ? 2 : 0
  const tensors = Array.from({ length: Math.min(count, mostStacked) }, (_, layer) => {
    const read = layer === 0 ? inputs : state * directions
    const all = {
      weight_ih: [directions, 4 * units, read],
      weight_hh: [directions, 4 * units, state],
      weight_hr: [directions, state, units],
      ...(biases > 0 && { bias: [directions, biases, 4 * units] }),
    }
    return Object.entries(all).map(([name, sizes]) => [`${name}_l${layer}`, sizes] as const)
  })
  return held(className, Object.fromEntries(tensors.flat()))
}

/** Stacked layers, each with weights of its own; an LSTM can project what it puts out. */
const recurrent =
  (cell: Recurrent): Translate =>
  (of, className) => {
    const [inputs, units] = [size(of, 'input_size', 0), size(of, 'hidden_size', 1)]
    const count = numberOr(setting(of, 'num_layers')) ?? 1
    const takes = { types: ['sequence'], last: inputs, areStepsFirst: true } as const
    const projected = numberOr(setting(of, 'proj_size')) ?? 0
    if (projected > 0 || !(count >= 1 && count <= mostStacked))
      return {
        layer: projected > 0 ? projecting(of, className, count) : hidingWeights(className),
        takes,
        output: () => openShape('sequence', (projected || units) * directionsOf(of)),
        isStepped: true,
        hides: 'uses',
      }
    const [layer, ...behind] = Array.from({ length: count }, () => layerOf(of, cell))
    return { ...(layer && { layer }), behind, takes, isStepped: true }
  }

/** Layers of one stack that are still read. */
const mostStacked = 1000

/** A step of a recurrent layer; how often a forward() takes it, a print does not show. */
const cell =
  ({ gates }: Pick<Recurrent, 'gates'>): Translate =>
  (of, className) => {
    const [inputs, units] = [size(of, 'input_size', 0), size(of, 'hidden_size', 1)]
    const rows = gates * units
    const biases = flagOr(setting(of, 'bias'), true) ? { bias_ih: [rows], bias_hh: [rows] } : {}
    return {
      layer: held(className, { weight_ih: [rows, inputs], weight_hh: [rows, units], ...biases }),
      takes: { types: ['vector'], last: inputs },
      output: () => openShape('vector', units),
      hides: 'uses',
    }
  }

const embedding: Translate = (of) => ({
  layer: {
    kind: 'embedding',
    config: said({
      inputDim: setting(of, 'num_embeddings', 0),
      outputDim: setting(of, 'embedding_dim', 1),
    }),
  },
  takes: { types: ['vector'], last: Number.NaN },
})

/** One vector for a bag of tokens: rows of a table, added. */
const embeddingBag: Translate = (of, className) => {
  const [tokens, features] = [size(of, 'num_embeddings', 0), size(of, 'embedding_dim', 1)]
  return {
    layer: {
      kind: 'operation',
      config: { does: className, constants: { weight: [tokens, features] } },
    },
    takes: { types: ['vector'], last: Number.NaN },
    output: () => openShape('vector', features),
  }
}

/** A product of two inputs with weights between each pair of their numbers. */
const bilinear: Translate = (of, className) => {
  const [one, two, units] = [
    size(of, 'in1_features', 0),
    size(of, 'in2_features', 1),
    size(of, 'out_features', 2),
  ]
  const bias = flagOr(setting(of, 'bias'), true) ? { bias: [units] } : {}
  return {
    layer: held(className, { weight: [units, one, two], ...bias }),
    takes: { last: one },
    hides: 'uses',
    output: ({ type }) => openShape(type, units),
  }
}

/** Recurrent layers and embeddings of PyTorch. */
export const sequenceModules: Readonly<Record<string, Translate>> = {
  LSTM: recurrent({ kind: 'lstm', gates: 4 }),
  GRU: recurrent({ kind: 'gru', gates: 3 }),
  RNN: recurrent({ kind: 'simpleRnn', gates: 1 }),
  LSTMCell: cell({ gates: 4 }),
  GRUCell: cell({ gates: 3 }),
  RNNCell: cell({ gates: 1 }),
  Embedding: embedding,
  EmbeddingBag: embeddingBag,
  Bilinear: bilinear,
}
