import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { io, loadLayersModel } from '@tensorflow/tfjs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { issuesIn, sentenceOf } from '../../issue.ts'
import type { Network } from '../../network.ts'
import { placeNetwork } from '../../placing/place-network.ts'
import { shapeOf } from '../../shape.ts'
import { readKeras } from './read-keras.ts'

const fixtures = [
  'keras-1.2-sequential',
  'keras-2.2-sequential',
  'keras-2.4-functional',
  'keras-3-functional',
  'tfjs-layers',
] as const

const fixture = (name: (typeof fixtures)[number]) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `fixtures/${name}.json`), 'utf8'))

const sentences = (data: unknown) => issuesIn(readKeras(data)).map(sentenceOf)

const read = (data: unknown) => {
  const reading = readKeras(data)
  if ('value' in reading) return reading.value
  throw new Error(sentences(data).join('\n'))
}

const placed = (network: Network) => {
  const checked = placeNetwork(network)
  if ('value' in checked) return checked.value
  throw new Error(checked.issues.map(sentenceOf).join('\n'))
}

const parametersOf = (data: unknown) => {
  const weights = placed(read(data).network).layers.flatMap((layer) => Object.values(layer.weights))
  const count = (counted: typeof weights) =>
    counted.reduce((total, { size }) => total + Number(size.value), 0)
  return { all: count(weights), trainable: count(weights.filter(({ trainable }) => trainable)) }
}

/** A plain list of layers as Keras 2 writes it; the first is given a 28×28×1 image. */
const list = (...layers: readonly (readonly [string, object])[]) => ({
  class_name: 'Sequential',
  config: {
    name: 'list',
    layers: layers.map(([className, config], i) => ({
      class_name: className,
      config: {
        name: `${className.toLowerCase()}_${i}`,
        ...(i === 0 && { batch_input_shape: [null, 28, 28, 1] }),
        ...config,
      },
    })),
  },
})

const conv = ['Conv2D', { name: 'conv', filters: 4, kernel_size: [3, 3] }] as const

describe('readKeras: parameters', () => {
  test.each([
    // by hand: 5·5·1·6 + 6, 4·6, 864·120 + 120, 120·10 without biases
    ['keras-1.2-sequential', { all: 105_180, trainable: 105_168 }],
    // by hand: 3·3·3·8 + 8, 3·3·8·16 frozen, 3·16 of which 16 trainable, 16·10 + 10
    ['keras-2.2-sequential', { all: 1_594, trainable: 410 }],
    // by hand: 3·3·4·6 + 6, 4·6, 20·30·12·3 + 3
    ['keras-3-functional', { all: 21_849, trainable: 21_837 }],
  ] as const)('%s', (name, expected) => {
    expect(parametersOf(fixture(name))).toEqual(expected)
  })

  test.each(['keras-2.2-sequential', 'keras-2.4-functional', 'tfjs-layers'] as const)(
    '%s: as many as TensorFlow.js gives it, and the same outputs',
    async (name) => {
      const data = fixture(name)
      const model = await loadLayersModel(
        io.fromMemory({ modelTopology: data.modelTopology ?? data }),
      )
      expect(parametersOf(data).all).toBe(model.countParams())
      const { outputs } = placed(read(data).network)
      expect(outputs.map(({ output }) => Object.values(shapeOf(output)).slice(1))).toEqual(
        model.outputs.map(({ shape }) => shape.slice(1)),
      )
    },
  )

  test('tfjs-layers: as many as the file’s own list of weights holds', () => {
    const data = fixture('tfjs-layers')
    const sizes: readonly number[] = data.weightsManifest[0].weights.map(
      ({ shape }: { shape: readonly number[] }) => shape.reduce((size, axis) => size * axis, 1),
    )
    expect(parametersOf(data).all).toBe(sizes.reduce((total, size) => total + size))
  })
})

describe('readKeras: the network', () => {
  test('Keras 1 in the words of today', () => {
    const square = (side: number) => [side, side]
    expect(read(fixture('keras-1.2-sequential')).network).toEqual({
      name: 'Sequential',
      input: { convolution2d_1_input: { type: 'image', height: 28, width: 28, channels: 1 } },
      layers: [
        {
          kind: 'conv2d',
          name: 'convolution2d_1',
          config: {
            filters: 6,
            kernelSize: square(5),
            strides: square(1),
            padding: 'valid',
            activation: 'tanh',
            useBias: true,
          },
        },
        {
          kind: 'batchNormalization',
          name: 'batchnormalization_1',
          config: { epsilon: 1e-6, momentum: 0.9 },
        },
        {
          kind: 'maxPooling2d',
          name: 'maxpooling2d_1',
          config: { poolSize: square(2), strides: square(2), padding: 'valid' },
        },
        { kind: 'flatten', name: 'flatten_1', config: {} },
        {
          kind: 'dense',
          name: 'dense_1',
          config: { units: 120, activation: 'linear', useBias: true },
        },
        { kind: 'activation', name: 'activation_1', config: { activation: 'softplus' } },
        { kind: 'dropout', name: 'dropout_1', config: { rate: 0.25 } },
        {
          kind: 'dense',
          name: 'dense_2',
          config: { units: 10, activation: 'softmax', useBias: false },
        },
      ],
    })
  })

  test('a graph keeps the order of its inputs and outputs, and who reads whom', () => {
    const { network, notes } = read(fixture('keras-2.4-functional'))
    expect(Object.keys(network.input)).toEqual(['table', 'picture'])
    expect(network.outputs).toEqual(['score', 'label'])
    expect(Object.fromEntries(network.layers.map(({ name, inputs }) => [name, inputs]))).toEqual({
      stem: ['picture'],
      branch_a: ['stem'],
      skip: ['stem', 'branch_a'],
      skip_relu: ['skip'],
      pool: ['skip_relu'],
      branch_b: ['stem'],
      both: ['pool', 'branch_b'],
      mean: ['both'],
      all: ['mean', 'table'],
      label: ['all'],
      score: ['mean'],
    })
    expect(notes).toEqual([])
  })

  test('Keras 3: tensors stand in calls, one output without a list around it', () => {
    const { network } = read(fixture('keras-3-functional'))
    expect(network.outputs).toEqual(['dense'])
    expect(network.layers.map(({ inputs }) => inputs)).toEqual([
      ['input_layer'],
      ['conv2d'],
      ['leaky_re_lu'],
      ['batch_normalization'],
      ['conv2d', 'dropout'],
      ['concatenate'],
      ['flatten'],
    ])
    expect(network.layers[1]?.config).toEqual({ activation: 'leaky-relu' })
  })

  test('a layer that is not trained stays so', () => {
    const { layers } = read(fixture('keras-2.2-sequential')).network
    expect(layers.filter(({ trainable }) => trainable === false).map(({ name }) => name)).toEqual([
      'conv2d_2',
    ])
  })

  test('the same model in any wrapping is the same', () => {
    const model = fixture('keras-2.2-sequential')
    const expected = read(model)
    for (const wrapped of [
      JSON.stringify(model),
      JSON.stringify(JSON.stringify(model)),
      { model_config: model },
      { modelTopology: model, weightsManifest: [] },
      { modelTopology: { model_config: JSON.stringify(model) } },
      JSON.stringify({ modelTopology: JSON.stringify({ model_config: model }) }),
    ])
      expect(read(wrapped)).toEqual(expected)
  })

  test('settings in camelCase, as TensorFlow.js writes some', () => {
    const camel = {
      class_name: 'Sequential',
      config: [
        {
          class_name: 'Conv2D',
          config: { name: 'c', filters: 4, kernelSize: [3, 3], batchInputShape: [null, 8, 8, 1] },
        },
      ],
    }
    expect(parametersOf(camel).all).toBe(40)
  })

  test('Keras 1 joined branches with Merge', () => {
    const tensor = (name: string) => [name, 0, 0]
    const layer = (className: string, name: string, config: object, reads: readonly string[]) => ({
      class_name: className,
      name,
      config: { name, ...config },
      inbound_nodes: reads.length === 0 ? [] : [reads.map(tensor)],
    })
    const merge = (mode: string) => ({ mode, mode_type: 'raw', concat_axis: -1, arguments: {} })
    const { network } = read({
      class_name: 'Model',
      keras_version: '1.2.2',
      config: {
        name: 'model_1',
        layers: [
          layer('InputLayer', 'x', { batch_input_shape: [null, 4], sparse: false }, []),
          layer('Dense', 'a', { output_dim: 4, bias: true, activation: 'relu' }, ['x']),
          layer('Merge', 'sum', merge('sum'), ['x', 'a']),
          layer('Merge', 'both', merge('concat'), ['sum', 'a']),
        ],
        input_layers: [['x', 0, 0]],
        output_layers: [['both', 0, 0]],
      },
    })
    expect(network.layers.map(({ kind }) => kind)).toEqual(['dense', 'add', 'concatenate'])
    expect(placed(network).outputs.map(({ output }) => shapeOf(output))).toEqual([
      { type: 'vector', features: 8 },
    ])
  })
})

describe('readKeras: names', () => {
  test('layers of a list without a name of their own are given one, and a note says so', () => {
    const dense = ['Dense', { name: '', units: 2 }] as const
    const again = ['Dense', { name: 'dense_1', units: 2 }] as const
    const { network, notes } = read(list(['Flatten', { name: null }], dense, again, again))
    expect(network.layers.map(({ name }) => name)).toEqual([
      'flatten_1',
      'dense_2',
      'dense_1',
      'dense_1_1',
    ])
    expect(notes).toEqual([
      {
        id: 'names-given',
        says: 'Layers without a name of their own are called flatten_1, dense_2, dense_1_1.',
      },
    ])
  })

  test('a name that stands twice in a graph leaves open who is read', () => {
    const graph = fixture('keras-2.4-functional')
    graph.config.layers[3].name = 'stem'
    expect(sentences(graph)).toContain(
      'stem: expected each name once, received "stem" more than once. Give every layer and input a name of its own.',
    )
  })
})

test('readKeras: a normalisation may keep means for each row and column', () => {
  const model = list(['BatchNormalization', { name: 'bn', axis: [1, 2] }])
  expect(parametersOf(model)).toEqual({ all: 4 * 28 * 28, trainable: 2 * 28 * 28 })
})

describe('readKeras: channels first', () => {
  const first = { data_format: 'channels_first' }
  const model = (...rest: readonly (readonly [string, object])[]) =>
    list(['Conv2D', { ...conv[1], ...first, batch_input_shape: [null, 3, 28, 20] }], ...rest)

  test('sizes are put in our order, and a note says so', () => {
    const { network, notes } = read(model(['BatchNormalization', { name: 'bn', axis: 1 }]))
    expect(placed(network).outputs.map(({ output }) => shapeOf(output))).toEqual([
      { type: 'image', height: 26, width: 18, channels: 4 },
    ])
    expect(notes).toEqual([
      {
        id: 'channels-first',
        says: 'The file puts channels first; here they stand last. The counts are the same.',
      },
    ])
  })

  test('an axis that is the last of an image is not the channels', () => {
    expect(sentences(model(['Dense', { name: 'out', units: 2 }]))).toEqual([
      'out.axis: expected 1, the axis of the channels or features, received -1. Longhand does not read other axes yet.',
    ])
    // 3·3·3·4 + 4, and γ, β, mean and variance for each of 18 columns
    expect(parametersOf(model(['BatchNormalization', { name: 'bn', axis: -1 }])).all).toBe(112 + 72)
  })

  test('after flattening the last axis is the features', () => {
    const rest = [
      ['Flatten', { name: 'flat', data_format: 'channels_last' }],
      ['Dense', { name: 'out', units: 2 }],
      ['BatchNormalization', { name: 'bn', axis: -1 }],
    ] as const
    // 3·3·3·4 + 4, 26·18·4·2 + 2, 4·2
    expect(parametersOf(model(...rest)).all).toBe(112 + 3746 + 8)
  })

  test('both orders in one file', () => {
    const last = ['MaxPooling2D', { name: 'pool', data_format: 'channels_last' }] as const
    expect(sentences(model(last))).toEqual([
      'config.layers[1].config.data_format: expected channels_last or channels_first, the same in every layer, received "channels_last". Save the model with one data format throughout.',
    ])
  })
})

const notYet = 'Longhand does not read it yet; for counts without it, take it out of the file.'
const countsAlone = 'activation functions have no parameters.'

describe('readKeras: what it does not read is an issue', () => {
  test.each([
    [
      'layers of other kinds, all of them',
      list(conv, ['Attention', {}], ['Hashing', {}]),
      [
        `config.layers[1].class_name: expected a layer that Longhand knows, received "Attention". ${notYet}`,
        `config.layers[2].class_name: expected a layer that Longhand knows, received "Hashing". ${notYet}`,
      ],
    ],
    [
      'a model inside a model that has no layers',
      list(['Functional', { layers: [] }]),
      [
        'config.layers[0].config.layers: expected at least one layer, received an empty list. Add layers to the model before you save it.',
      ],
    ],
    [
      'an activation function that is not ours',
      list([conv[0], { ...conv[1], activation: 'relu7' }]),
      [
        `conv.activation: expected an activation function that Longhand knows, such as relu, sigmoid or tanh, received "relu7". For counts alone, put another in its place: ${countsAlone}`,
      ],
    ],
    [
      'an activation function with settings where only a name can stand',
      list([
        conv[0],
        { ...conv[1], activation: { class_name: 'LeakyReLU', config: { negative_slope: 0.5 } } },
      ]),
      [
        `conv.activation.negativeSlope: expected 0.01, as in Longhand’s leaky-relu, received 0.5. Put the activation function into a layer of its own, which can hold its settings.`,
      ],
    ],
    [
      'no input shape',
      list([conv[0], { ...conv[1], batch_input_shape: undefined }]),
      [
        'config.layers[0].config.batch_input_shape: expected the batch and one to four sizes, such as [null, 28, 28, 1], received nothing. Give the model an Input layer with a shape before you save it.',
      ],
    ],
    [
      'a shape with a size that is none',
      list([conv[0], { ...conv[1], batch_input_shape: [null, 28, '28', -1] }]),
      [
        'config.layers[0].config.batch_input_shape[2]: expected a whole number of at least 1, or null for a size that is not known, received "28". Write a whole number such as 28.',
        'config.layers[0].config.batch_input_shape[3]: expected a whole number of at least 1, or null for a size that is not known, received -1. Write a whole number such as 28.',
      ],
    ],
    [
      'a layer that is none, and the settings of the others',
      {
        class_name: 'Sequential',
        config: ['Dense', { class_name: 'Dense', config: { name: 'a' } }],
      },
      [
        'config[0]: expected an object, received "Dense". Write { … } with the fields that are asked for.',
        'config[1].config.batch_input_shape: expected the batch and one to four sizes, such as [null, 28, 28, 1], received nothing. Give the model an Input layer with a shape before you save it.',
        'a.units: expected a whole number of at least 1, received nothing. Write a whole number such as 3.',
      ],
    ],
    [
      'no layers',
      { class_name: 'Sequential', config: [] },
      [
        'config: expected at least one layer, received an empty list. Add layers to the model before you save it.',
      ],
    ],
    [
      'a graph of operations',
      { modelTopology: { node: [{ op: 'MatMul' }] } },
      [
        'modelTopology.node: expected layers, received a graph of operations, in which layers can no longer be told apart. Convert the model again with --output_format=tfjs_layers_model, or use its Keras file.',
      ],
    ],
    [
      'no model',
      { modelTopology: 'see elsewhere' },
      [
        'modelTopology: expected a model as Keras writes it: { "class_name": …, "config": … }, received "see elsewhere". Write the file with model.to_json(), or save it with TensorFlow.js.',
      ],
    ],
  ])('%s', (_, data, expected) => {
    expect(sentences(data)).toEqual(expected)
  })

  test.each([
    ['a call of a layer that is not there', [[['stem', 1, 0, {}]]], 'output 0 of call 1 of "stem"'],
    ['a second output of a layer', [[['stem', 0, 1, {}]]], 'output 1 of call 0 of "stem"'],
    ['a layer that is not there', [[['root', 0, 0, {}]]], 'output 0 of call 0 of "root"'],
    ['an argument', [[['stem', 0, 0, { rate: 1 }]]], 'the argument "rate"'],
    ['tensors that are none', [[[7]]], '7'],
    ['no list', 'stem', '"stem"'],
  ])('%s', (_, inbound, received) => {
    const graph = fixture('keras-2.4-functional')
    graph.config.layers[2].inbound_nodes = inbound
    expect(sentences(graph)).toHaveLength(1)
    expect(sentences(graph)[0]).toContain('config.layers[2].inbound_nodes: expected ')
    expect(sentences(graph)[0]).toContain(`received ${received}. `)
  })

  test('sizes that are not known are read, with a note', () => {
    const { network, notes } = read(
      list([conv[0], { ...conv[1], batch_input_shape: [null, null, null, 3] }]),
    )
    expect(notes.map(({ id }) => id)).toEqual(['unknown-size'])
    expect(notes[0]?.says).toBe(
      'The height and width of conv_input can be any; what depends on it is not known.',
    )
    expect(JSON.parse(JSON.stringify(network.input))).toEqual({
      conv_input: { type: 'image', height: null, width: null, channels: 3 },
    })
  })
})

/** Any place in a file, with anything in it: a file that was damaged, or written to do harm. */
const damaged = fc
  .tuple(
    fc.constantFrom(...fixtures),
    fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
    fc.anything(),
  )
  .map(([name, picks, value]) => {
    const data: unknown = fixture(name)
    picks.reduce<unknown>((place, pick, i) => {
      if (typeof place !== 'object' || place === null) return place
      const keys = Object.keys(place)
      const key = keys[pick % Math.max(1, keys.length)] ?? 'config'
      if (i === picks.length - 1) Reflect.set(place, key, value)
      return Reflect.get(place, key)
    }, data)
    return data
  })

describe('readKeras: files that are damaged, or written to do harm', () => {
  test('any damage gives a network that can be judged, or issues', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.anything()), (data) => {
        const reading = readKeras(data)
        if ('value' in reading) placeNetwork(reading.value.network)
        else expect(reading.issues.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  test('circles', () => {
    const graph = fixture('keras-2.4-functional')
    const circle: unknown[] = []
    for (let i = 0; i < 50; i++) circle.push(circle)
    graph.config.layers[2].inbound_nodes = [circle]
    graph.config.layers[3].config.self = graph
    expect(sentences(graph).length).toBeGreaterThan(0)
    const wrapper: Record<string, unknown> = {}
    wrapper.modelTopology = wrapper
    expect(sentences(wrapper)).toHaveLength(1)
  })

  test('lists inside lists, a hundred thousand deep', () => {
    const graph = fixture('keras-2.4-functional')
    const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))
    graph.config.layers[2].inbound_nodes = [deep]
    graph.config.layers[4].config.max_value = deep
    expect(sentences(graph)).toHaveLength(2)
  })

  test('sizes that no network has', () => {
    const huge = { name: 'a', units: Number.MAX_SAFE_INTEGER, activation: 'relu' }
    const { network } = read(list(['Dense', huge], ['Dense', { ...huge, name: 'b' }]))
    const [, b] = placed(network).layers
    expect(b?.weights.kernel?.size.value).toBe(BigInt(Number.MAX_SAFE_INTEGER) ** 2n)
    const toInfinity = list(['Dense', { name: 'a', units: Number.POSITIVE_INFINITY }])
    expect('issues' in placeNetwork(read(toInfinity).network)).toBe(true)
  })

  test('a list of 20,000 layers of one name', () => {
    const layers = Array.from({ length: 20_000 }, () => ['Dense', { name: 'a', units: 1 }] as const)
    expect(placed(read(list(...layers)).network).layers).toHaveLength(20_000)
  })
})

describe('readKeras: what Keras 3.15 writes besides, which counts nothing', () => {
  const model = (className: string, config: object) => ({
    class_name: 'Sequential',
    config: {
      name: 'net',
      layers: [
        { class_name: 'InputLayer', config: { name: 'x', batch_shape: [null, 12, 12, 6] } },
        { module: 'keras.layers', class_name: className, config: { name: 'l', ...config } },
      ],
    },
  })

  test.each([
    [
      'BatchNormalization',
      { renorm: false, renorm_clipping: null, renorm_momentum: 0.99 },
      'batchNormalization',
    ],
    [
      'Resizing',
      { height: 5, width: 5, crop_to_aspect_ratio: false, fill_mode: 'constant', fill_value: 0 },
      'resizing',
    ],
    ['AdaptiveAveragePooling2D', { output_size: [3, 4] }, 'adaptiveAveragePooling2d'],
    ['MultiHeadAttention', { num_heads: 2, key_dim: 4, use_gate: false }, 'multiHeadAttention'],
    ['Masking', { mask_value: 0 }, 'activation'],
    ['Identity', {}, 'activation'],
  ])('%s', (className, config, kind) => {
    const reading = readKeras(model(className, config))
    expect('issues' in reading ? reading.issues : reading.value.network.layers[0]?.kind).toBe(kind)
  })
})
