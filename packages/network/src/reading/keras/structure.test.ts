import {
  input,
  type LayersModel,
  layers,
  model,
  type SymbolicTensor,
  type Tensor,
} from '@tensorflow/tfjs'
import { describe, expect, test } from 'vitest'
import { issuesIn, sentenceOf } from '../../issue.ts'
import { placeNetwork } from '../../placing/place-network.ts'
import { axesOf, shapeOf } from '../../shape.ts'
import { readKeras } from './read-keras.ts'

/** What TensorFlow.js can apply: a layer or a model. */
interface Applied {
  readonly apply: (
    tensors: SymbolicTensor | SymbolicTensor[],
  ) => Tensor | Tensor[] | SymbolicTensor | SymbolicTensor[]
}

const use = (layer: Applied, ...tensors: SymbolicTensor[]): SymbolicTensor => {
  const [first, ...others] = tensors
  const given = first !== undefined && others.length === 0 ? first : tensors
  const [output] = [layer.apply(given)].flat()
  if (output !== undefined && 'sourceLayer' in output) return output
  throw new TypeError('no symbolic tensor')
}

const dense = (units: number, name: string) => layers.dense({ units, name })
const given = (features: number, name: string) => input({ shape: [features], name })

/** A model of TensorFlow.js, written to JSON and read here. */
const read = (built: LayersModel) => {
  const reading = readKeras(built.toJSON(undefined, false))
  if ('value' in reading) return reading.value
  throw new Error(reading.issues.map(sentenceOf).join('\n'))
}

const placed = (built: LayersModel) => {
  const checked = placeNetwork(read(built).network)
  if ('value' in checked) return checked.value
  throw new Error(checked.issues.map(sentenceOf).join('\n'))
}

/** The counts and shapes of TensorFlow.js, and ours. */
const expectAgreement = (built: LayersModel) => {
  const { layers, outputs } = placed(built)
  const parameters = layers
    .flatMap(({ weights }) => Object.values(weights))
    .reduce((total, { size }) => total + Number(size.value), 0)
  expect(parameters).toBe(built.countParams())
  expect(outputs.map(({ output }) => axesOf(shapeOf(output)).map(({ size }) => size))).toEqual(
    built.outputs.map(({ shape }) => shape.slice(1)),
  )
}

const wiringOf = (built: LayersModel) =>
  Object.fromEntries(read(built).network.layers.map(({ name, inputs }) => [name, inputs]))

/** Two inputs through one tower, then compared. */
const siamese = (tower: Applied): LayersModel => {
  const [left, right] = [given(8, 'left'), given(8, 'right')]
  const both = use(layers.concatenate({ name: 'both' }), use(tower, left), use(tower, right))
  return model({ inputs: [left, right], outputs: use(dense(1, 'score'), both) })
}

describe('readKeras: shared layers', () => {
  test('a layer that is called twice stands twice and has its weights once (TensorFlow.js)', () => {
    const built = siamese(dense(5, 'tower'))
    expectAgreement(built)
    expect(wiringOf(built)).toEqual({
      tower: ['left'],
      'tower#2': ['right'],
      both: ['tower', 'tower#2'],
      score: ['both'],
    })
    const { layers } = placed(built)
    expect(layers.map(({ name }) => name)).toEqual(['tower', 'both', 'score'])
    expect(layers[0]?.again?.map(({ name, reads }) => [name, reads])).toEqual([
      ['tower#2', ['right']],
    ])
  })

  test('a layer may read its own output', () => {
    const x = given(4, 'x')
    const step = dense(4, 'step')
    const built = model({ inputs: x, outputs: use(step, use(step, use(step, x))) })
    expectAgreement(built)
    expect(wiringOf(built)).toEqual({ step: ['x'], 'step#2': ['step'], 'step#3': ['step#2'] })
  })
})

/** A small model with a branch. */
const inner = (name: string): LayersModel => {
  const x = given(8, `${name}_in`)
  const a = use(dense(6, 'a'), x)
  return model({
    inputs: x,
    outputs: use(layers.add({ name: 'skip' }), a, use(dense(6, 'b'), x)),
    name,
  })
}

describe('readKeras: models inside models', () => {
  test('are read as their layers, named outer/inner (TensorFlow.js)', () => {
    const x = given(8, 'x')
    const built = model({ inputs: x, outputs: use(dense(2, 'head'), use(inner('body'), x)) })
    expectAgreement(built)
    expect(wiringOf(built)).toEqual({
      'body/a': ['x'],
      'body/b': ['x'],
      'body/skip': ['body/a', 'body/b'],
      head: ['body/skip'],
    })
  })

  test('called twice share all their layers (TensorFlow.js)', () => {
    const built = siamese(inner('tower'))
    expectAgreement(built)
    const { layers } = placed(built)
    expect(layers.filter(({ again }) => again).map(({ name }) => name)).toEqual([
      'tower/a',
      'tower/b',
      'tower/skip',
    ])
    expect(wiringOf(built)['tower/skip#2']).toEqual(['tower/a#2', 'tower/b#2'])
  })

  test('a list inside a list, and a model first in a list (TensorFlow.js)', () => {
    const list = { class_name: 'Sequential', config: { name: 'list', layers: [{}] } }
    const json = (built: LayersModel): object => Object(built.toJSON(undefined, false))
    list.config.layers = [
      json(inner('body')),
      {
        class_name: 'Sequential',
        config: {
          name: 'head',
          layers: [{ class_name: 'Dense', config: { name: 'c', units: 3 } }],
        },
      },
    ]
    const reading = readKeras(list)
    expect(issuesIn(reading)).toEqual([])
    const network = 'value' in reading ? reading.value.network : undefined
    expect(network?.input).toEqual({ body_input: { type: 'vector', features: 8 } })
    expect(network?.layers.map(({ name, inputs }) => [name, inputs])).toEqual([
      ['body/a', undefined],
      ['body/b', ['body_input']],
      ['body/skip', ['body/a', 'body/b']],
      ['head/c', undefined],
    ])
  })

  test('with several inputs and outputs (TensorFlow.js)', () => {
    const [p, q] = [given(3, 'p'), given(4, 'q')]
    const two = model({
      inputs: [p, q],
      outputs: [use(dense(5, 'up'), p), use(dense(6, 'down'), q)],
      name: 'two',
    })
    const [x, y] = [given(4, 'x'), given(3, 'y')]
    const [up, down] = [two.apply([y, x])]
      .flat()
      .flatMap((tensor) => ('sourceLayer' in tensor ? tensor : []))
    if (up === undefined || down === undefined) throw new TypeError('two outputs')
    const built = model({ inputs: [x, y], outputs: [use(dense(2, 'last'), down), up] })
    expectAgreement(built)
    expect(wiringOf(built)).toEqual({ 'two/up': ['y'], 'two/down': ['x'], last: ['two/down'] })
    expect(read(built).network.outputs).toEqual(['last', 'two/up'])
  })

  test('twenty-one deep are too many, and so are models called without end', () => {
    const nest = (depth: number): object => ({
      class_name: 'Sequential',
      config: {
        name: 'm',
        layers: [depth === 0 ? { class_name: 'Dense', config: { units: 1 } } : nest(depth - 1)],
      },
    })
    expect(issuesIn(readKeras(nest(30))).map(({ received }) => received)).toContain(
      'a model deeper inside',
    )
    const twice = (depth: number): object => ({
      class_name: 'Functional',
      config: {
        name: 'm',
        layers: [
          {
            class_name: 'InputLayer',
            config: { name: 'x', batch_input_shape: [null, 1] },
            inbound_nodes: [],
          },
          {
            ...(depth === 0 ? { class_name: 'Flatten', config: {} } : twice(depth - 1)),
            name: 'm',
            inbound_nodes: Array.from({ length: 10 }, () => [['x', 0, 0, {}]]),
          },
        ],
        input_layers: [['x', 0, 0]],
        output_layers: [['m', 0, 0]],
      },
    })
    expect(issuesIn(readKeras(twice(15)))).toHaveLength(1)
  })
})

describe('readKeras: what the file hides', () => {
  const list = (...inside: readonly object[]) => ({
    class_name: 'Sequential',
    config: {
      name: 'list',
      layers: [
        { class_name: 'InputLayer', config: { name: 'x', batch_input_shape: [null, 8] } },
        ...inside,
      ],
    },
  })
  const layer = (className: string, config: object) => ({ class_name: className, config })

  test('a Lambda has no weights; its shape is what the file says, or not known', () => {
    const reading = readKeras(
      list(layer('Lambda', { name: 'f', output_shape: [3] }), layer('Lambda', { name: 'g' })),
    )
    expect('value' in reading && reading.value).toMatchObject({
      network: {
        layers: [
          {
            kind: 'operation',
            config: { does: 'Lambda', hides: true, output: { features: 3 } },
          },
          { kind: 'operation', config: { does: 'Lambda', hides: true } },
        ],
      },
      notes: [
        {
          id: 'hidden-layers',
          says: 'The file does not show what these layers do: f, g. What depends on that is not known.',
        },
      ],
    })
  })

  test('a layer of someone’s own may have weights: by its name, its package or its module', () => {
    const own = [
      layer('Patches', {}),
      layer('Custom>Dense', {}),
      { ...layer('Dense', { units: 2 }), module: 'my.layers', registered_name: 'mine>Dense' },
    ]
    const reading = readKeras(list(...own))
    const kinds = 'value' in reading ? reading.value.network.layers : []
    expect(kinds.map(({ kind, config }) => [kind, config?.weights])).toEqual([
      ['operation', { hidden: [null] }],
      ['operation', { hidden: [null] }],
      ['operation', { hidden: [null] }],
    ])
  })
})

describe('readKeras: recurrent layers and wrappers (TensorFlow.js)', () => {
  const x = (...shape: number[]) => input({ shape, name: 'x' })
  const of = (given: SymbolicTensor, ...stack: readonly Applied[]) => {
    const outputs = stack.reduce((tensor, layer) => use(layer, tensor), given)
    expectAgreement(model({ inputs: given, outputs }))
  }

  test('embedding, LSTM, GRU and simple RNN, one after the other', () => {
    of(
      x(12),
      layers.embedding({ inputDim: 50, outputDim: 8 }),
      layers.lstm({ units: 7, returnSequences: true, recurrentActivation: 'hardSigmoid' }),
      layers.gru({ units: 6, returnSequences: true, useBias: false }),
      layers.simpleRNN({ units: 5, goBackwards: true }),
    )
  })

  test('a bidirectional GRU, then dense at every step', () => {
    const layer = layers.gru({ units: 6, returnSequences: true })
    const dense = layers.dense({ units: 3, activation: 'relu' })
    of(
      x(9, 4),
      layers.bidirectional({ layer, mergeMode: 'sum' }),
      layers.timeDistributed({ layer: dense }),
    )
  })

  test('Bidirectional with another layer backwards is read with both (Keras, Bidirectional)', () => {
    const gru = (units: number, settings: object = {}) => ({
      class_name: 'GRU',
      config: { name: 'gru', units, return_sequences: true, ...settings },
    })
    const read = (backward: object) => {
      const model = {
        class_name: 'Sequential',
        config: {
          name: 'net',
          layers: [
            { class_name: 'InputLayer', config: { name: 'x', batch_shape: [null, 9, 4] } },
            {
              class_name: 'Bidirectional',
              config: { name: 'both', layer: gru(6), backward_layer: backward },
            },
          ],
        },
      }
      const reading = readKeras(model)
      if ('issues' in reading) throw new Error(JSON.stringify(reading.issues))
      return reading.value.network.layers[0]?.config
    }
    expect(read(gru(6, { go_backwards: true }))).not.toHaveProperty('backwardLayer')
    expect(read(gru(5, { go_backwards: true }))).toMatchObject({
      layer: { kind: 'gru', config: { units: 6 } },
      backwardLayer: { kind: 'gru', config: { units: 5 } },
    })
  })

  test('a convolutional LSTM', () => {
    of(x(4, 9, 8, 2), layers.convLstm2d({ filters: 3, kernelSize: 3, strides: 2, padding: 'same' }))
  })

  test('a model at every step of a film has its weights once (Keras, TimeDistributed)', () => {
    const layer = (className: string, config: object) => ({ class_name: className, config })
    const each = layer('Sequential', {
      name: 'each',
      layers: [
        layer('Conv2D', { name: 'conv', filters: 4, kernel_size: [3, 3] }),
        layer('Flatten', { name: 'flat' }),
      ],
    })
    const reading = readKeras(
      layer('Sequential', {
        name: 'film',
        layers: [
          layer('TimeDistributed', {
            name: 'steps',
            layer: each,
            batch_input_shape: [null, 5, 8, 8, 1],
          }),
          layer('LSTM', { name: 'lstm', units: 2 }),
        ],
      }),
    )
    const placed = 'value' in reading ? placeNetwork(reading.value.network) : reading
    if ('issues' in placed) throw new Error(placed.issues.map(sentenceOf).join('\n'))
    const parameters = placed.value.layers.map(({ weights }) =>
      Object.values(weights).reduce((total, { size }) => total + Number(size.value), 0),
    )
    expect(parameters).toEqual([3 * 3 * 4 + 4, 0, 4 * (6 * 6 * 4 * 2 + 2 * 2 + 2)])
  })
})

describe('readKeras: the words of other versions', () => {
  const list = (className: string, config: object) => ({
    class_name: 'Sequential',
    config: [
      { class_name: className, config: { name: 'it', batch_input_shape: [null, 5, 4], ...config } },
    ],
  })
  const parametersOf = (data: unknown): number => {
    const reading = readKeras(data)
    const placed = 'value' in reading ? placeNetwork(reading.value.network) : reading
    if ('issues' in placed) throw new Error(placed.issues.map(sentenceOf).join('\n'))
    return placed.value.layers
      .flatMap(({ weights }) => Object.values(weights))
      .reduce((total, { size }) => total + Number(size.value), 0)
  }

  test.each([
    [
      'Keras 1',
      'LSTM',
      {
        output_dim: 3,
        inner_activation: 'hard_sigmoid',
        inner_init: 'orthogonal',
        forget_bias_init: 'one',
        dropout_W: 0.1,
        dropout_U: 0,
        consume_less: 'cpu',
        stateful: false,
        W_regularizer: null,
      },
      4 * (12 + 9 + 3),
    ],
    ['a GRU before reset_after was a setting', 'GRU', { units: 3 }, 3 * (12 + 9 + 3)],
    ['a GRU of Keras 2.4 and later', 'GRU', { units: 3, reset_after: true }, 3 * (12 + 9 + 6)],
    ['cuDNN’s LSTM, with two biases', 'CuDNNLSTM', { units: 3 }, 4 * (12 + 9 + 6)],
    ['cuDNN’s GRU, with two biases', 'CuDNNGRU', { units: 3 }, 3 * (12 + 9 + 6)],
    [
      'attention of Keras 3 to itself',
      'EinsumDense',
      { equation: 'abc,cd->abd', output_shape: [null, 7], bias_axes: 'd' },
      4 * 7 + 7,
    ],
  ])('%s', (_, className, config, parameters) => {
    expect(parametersOf(list(className, config))).toBe(parameters)
  })

  test('both directions apart are two outputs, which are not read yet', () => {
    const layer = { class_name: 'LSTM', config: { name: 'l', units: 3 } }
    expect(issuesIn(readKeras(list('Bidirectional', { layer, merge_mode: null })))).toHaveLength(1)
  })

  test('attention names its query, value and key: Keras 3', () => {
    const tensor = (name: string, shape: readonly (number | null)[]) => ({
      class_name: '__keras_tensor__',
      config: { shape, dtype: 'float32', keras_history: [name, 0, 0] },
    })
    const given = (name: string, shape: readonly (number | null)[]) => ({
      class_name: 'InputLayer',
      config: { name, batch_shape: shape },
      name,
      inbound_nodes: [],
    })
    const [query, value] = [tensor('q', [null, 5, 8]), tensor('v', [null, 9, 6])]
    const attention = {
      class_name: 'MultiHeadAttention',
      module: 'keras.layers',
      registered_name: null,
      name: 'mha',
      config: {
        name: 'mha',
        num_heads: 2,
        key_dim: 4,
        value_dim: 4,
        use_bias: true,
        output_shape: null,
        attention_axes: null,
        flash_attention: null,
        seed: null,
        dropout: 0,
      },
      inbound_nodes: [
        { args: [query, value], kwargs: { attention_mask: null, use_causal_mask: false } },
      ],
    }
    const model = {
      class_name: 'Functional',
      config: {
        name: 'm',
        layers: [given('q', [null, 5, 8]), given('v', [null, 9, 6]), attention],
        input_layers: [
          ['q', 0, 0],
          ['v', 0, 0],
        ],
        output_layers: ['mha', 0, 0],
      },
    }
    // (8·8 + 8) + (6·8 + 8)·2 + (8·8 + 8)
    expect(parametersOf(model)).toBe(72 + 56 + 56 + 72)
  })
})
