import { describe, expect, test } from 'vitest'
import { hasIssues, issuesIn, sentenceOf } from '../../issue.ts'
import type { Layer, Network } from '../../network.ts'
import { placeNetwork } from '../../placing/place-network.ts'
import { writeKeras } from './write-keras.ts'

const write = (layers: readonly Layer[], input: Network['input'] = image) => {
  const placed = placeNetwork({ name: 'net', input, layers })
  return hasIssues(placed) ? placed : writeKeras(placed.value)
}

const image = { type: 'image', height: 13, width: 13, channels: 3 } as const

const lines = (layers: readonly Layer[]) => {
  const code = write(layers)
  if (hasIssues(code)) throw new Error(JSON.stringify(code.issues))
  return code.value.split('\n').filter((line) => line.includes('keras.layers'))
}

test('writeKeras: a model as a person would write it', () => {
  const code = write([
    { kind: 'conv2d', name: 'conv1', config: { filters: 4, kernelSize: 3, activation: 'relu' } },
    { kind: 'flatten', name: 'flat', inputs: ['conv1'] },
    { kind: 'dense', name: 'a', config: { units: 2, useBias: false }, trainable: false },
    {
      kind: 'dense',
      name: 'lambda',
      config: { units: 2, activation: 'softmax' },
      inputs: ['flat'],
    },
    { kind: 'add', name: 'sum', inputs: ['a', 'lambda'] },
  ])
  expect(hasIssues(code) ? code.issues : code.value).toMatchInlineSnapshot(`
    "import keras

    input = keras.Input(shape=(13, 13, 3), name="input")
    conv1 = keras.layers.Conv2D(filters=4, kernel_size=(3, 3), activation="relu", name="conv1")(input)
    flat = keras.layers.Flatten(name="flat")(conv1)
    a = keras.layers.Dense(units=2, use_bias=False, trainable=False, name="a")(flat)
    lambda_ = keras.layers.Dense(units=2, activation="softmax", name="lambda")(flat)
    sum = keras.layers.Add(name="sum")([a, lambda_])

    model = keras.Model(inputs=input, outputs=sum, name="net")
    model.summary()
    "
  `)
})

describe('writeKeras: zeros', () => {
  const conv = (config: object): Layer => ({
    kind: 'conv2d',
    name: 'c',
    config: { filters: 4, kernelSize: 3, ...config },
  })
  const pool = (config: object): Layer => ({
    kind: 'maxPooling2d',
    name: 'p',
    config: { ...config },
  })

  test('that keep the size are "same"; others stand in a layer before', () => {
    expect(lines([conv({ padding: 1 })])[0]).toContain('padding="same"')
    expect(lines([conv({ padding: 1, strides: 2 })])[0]).toBe(
      'c = keras.layers.Conv2D(filters=4, kernel_size=(3, 3), strides=(2, 2), name="c")(keras.layers.ZeroPadding2D(padding=((1, 1), (1, 1)))(input))',
    )
  })

  test('around a max pool stand before it where nothing is negative, else they are an issue', () => {
    const padded = pool({ poolSize: 3, strides: 2, padding: 1 })
    expect(lines([conv({ activation: 'relu' }), padded])[1]).toContain('ZeroPadding2D')
    expect(issuesIn(write([conv({}), padded])).map(({ path }) => path)).toEqual(['p.padding'])
  })

  // TensorFlow pads 13 to 14 behind for windows of 2 and to 15, one in front, for windows of 3
  test('rounding up is "same" where that puts all zeros behind, and left out where it is nothing', () => {
    expect(lines([pool({ poolSize: 2, ceilMode: true })])[0]).toContain('padding="same"')
    expect(lines([pool({ poolSize: 3, strides: 2, ceilMode: true })])[0]).not.toContain('padding')
    expect(issuesIn(write([pool({ poolSize: 2, strides: 3, ceilMode: true })]))).toEqual([])
  })
})

test('writeKeras: what Keras does not have is an issue', () => {
  const layers: readonly Layer[] = [
    { kind: 'operation', name: 'secret', config: { does: 'Mix' } },
    { kind: 'averagePooling2d', name: 'mean', config: { poolSize: 3, padding: 1 } },
  ]
  expect(issuesIn(write(layers)).map(sentenceOf)).toEqual([
    'secret: expected a layer that Keras has, received operation. Use another layer, or another library.',
    'mean.padding: expected "valid" or "same", as Keras has it, received zeros of its own. Put a zeroPadding layer before it, if zeros are what the padding should be.',
  ])
})

// each was run in Keras 3.15: parameters and output shapes agree with Longhand's
describe('writeKeras: in the words of each layer', () => {
  const sequence = { type: 'sequence', steps: 10, features: 8 } as const
  const made = (kind: Layer['kind'], config: NonNullable<Layer['config']>) => {
    const code = write([{ kind, name: 'l', config }], sequence)
    if (hasIssues(code)) throw new Error(JSON.stringify(code.issues))
    return code.value.split('\n').find((line) => line.startsWith('l = '))
  }

  test('one axis is a number, which batch normalisation asks for', () => {
    expect(made('batchNormalization', { axis: [1] })).toContain('axis=1,')
    expect(made('layerNormalization', { epsilon: 0.1 })).toBe(
      'l = keras.layers.LayerNormalization(epsilon=0.1, name="l")(input)',
    )
  })

  test('recurrent layers have one bias, gates by name, and first states beside the sequence', () => {
    expect(
      made('lstm', { units: 4, activation: 'linear', recurrentActivation: 'hard-sigmoid' }),
    ).toContain('recurrent_activation="hard_sigmoid", activation="linear"')
    const two = write(
      [{ kind: 'lstm', name: 'l', config: { units: 4, recurrentBias: true } }],
      sequence,
    )
    expect(issuesIn(two).map(({ path }) => path)).toEqual(['l.recurrentBias'])
    const states = write([{ kind: 'gru', name: 'l', config: { units: 4 }, inputs: ['x', 'h'] }], {
      x: sequence,
      h: { type: 'vector', features: 4 },
    })
    expect(hasIssues(states) ? '' : states.value).toMatch(/\(x_?, initial_state=\[h\]\)/)
  })

  test('a layer that wraps another is given it', () => {
    const layer = { kind: 'gru', config: { units: 4, returnSequences: true } }
    expect(made('bidirectional', { layer })).toContain(
      'keras.layers.Bidirectional(keras.layers.GRU(units=4, return_sequences=True)',
    )
    const dense = { kind: 'dense', config: { units: 4, activation: 'relu' } }
    expect(made('timeDistributed', { layer: dense })).toContain(
      'keras.layers.TimeDistributed(keras.layers.Dense(units=4, activation="relu")',
    )
  })

  test('attention is called with query and value, and asked for an output shape', () => {
    const line = made('multiHeadAttention', { numHeads: 2, keyDim: 4, outputSize: 6 })
    expect(line).toContain('output_shape=6')
    expect(line).toMatch(/\(input, input\)$/)
  })
})
