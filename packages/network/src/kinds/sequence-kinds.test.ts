import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { issuesIn, sentenceOf } from '../issue.ts'
import type { PlacedLayer } from '../layer-kinds.ts'
import type { Layer } from '../network.ts'
import { placeNetwork } from '../placing/place-network.ts'
import { type Shape, shapeOf } from '../shape.ts'

type Config = Readonly<Record<string, unknown>>

const network = (kind: Layer['kind'], config: Config, ...shapes: readonly Shape[]) => {
  const input = Object.fromEntries(shapes.map((shape, i) => [`x${i}`, shape]))
  return placeNetwork({
    name: 'net',
    input,
    layers: [{ kind, name: 'it', config, inputs: Object.keys(input) }],
  })
}

const placed = (kind: Layer['kind'], config: Config, ...shapes: readonly Shape[]): PlacedLayer => {
  const checked = network(kind, config, ...shapes)
  const layer = 'value' in checked ? checked.value.layers[0] : undefined
  if (layer === undefined) throw new Error(JSON.stringify(issuesIn(checked)))
  return layer
}

const sentences = (kind: Layer['kind'], config: Config, ...shapes: readonly Shape[]) =>
  issuesIn(network(kind, config, ...shapes)).map(sentenceOf)

const parametersOf = ({ weights }: PlacedLayer): number =>
  Object.values(weights).reduce((total, { size }) => total + Number(size.value), 0)

/** Products with weights, and products between activations. */
const macsOf = ({ weights, products = {} }: PlacedLayer): number => {
  const ofWeights = Object.values(weights)
    .filter(({ multiplied }) => multiplied)
    .map(({ size, uses = [] }) =>
      uses.reduce((n, { value }) => n * Number(value), Number(size.value)),
    )
  return [...ofWeights, ...Object.values(products).map(({ value }) => Number(value))].reduce(
    (a, b) => a + b,
    0,
  )
}

const sequence = (steps: number, features: number): Shape => ({ type: 'sequence', steps, features })
const lstm = { kind: 'lstm', config: { units: 16, recurrentBias: true } }

/** PyTorch 2.13: `sum(p.numel() for p in m.parameters())` with `m` as named. */
const rows: readonly (readonly [string, number, Layer['kind'], Config, ...Shape[]])[] = [
  ['nn.RNN(8, 16)', 416, 'simpleRnn', { units: 16, recurrentBias: true }, sequence(10, 8)],
  ['nn.LSTM(8, 16)', 1_664, 'lstm', lstm.config, sequence(10, 8)],
  ['nn.LSTM(8, 16, bias=False)', 1_536, 'lstm', { units: 16, useBias: false }, sequence(10, 8)],
  ['nn.LSTM(8, 16, bidirectional=True)', 3_328, 'bidirectional', { layer: lstm }, sequence(10, 8)],
  ['nn.GRU(8, 16)', 1_248, 'gru', { units: 16 }, sequence(10, 8)],
  [
    'nn.Embedding(10000, 32)',
    320_000,
    'embedding',
    { inputDim: 10_000, outputDim: 32 },
    { type: 'vector', features: 9 },
  ],
  [
    'nn.MultiheadAttention(768, 12)',
    2_362_368,
    'multiHeadAttention',
    { numHeads: 12, keyDim: 64 },
    sequence(197, 768),
  ],
  [
    'nn.MultiheadAttention(64, 4, kdim=32, vdim=48)',
    13_568,
    'multiHeadAttention',
    { numHeads: 4, keyDim: 16 },
    sequence(5, 64),
    sequence(9, 48),
    sequence(9, 32),
  ],
  [
    'nn.MultiheadAttention(64, 4, bias=False)',
    16_384,
    'multiHeadAttention',
    { numHeads: 4, keyDim: 16, useBias: false },
    sequence(5, 64),
  ],
  [
    'nn.TransformerEncoderLayer(512, 8)',
    3_152_384,
    'transformerEncoderLayer',
    { numHeads: 8 },
    sequence(10, 512),
  ],
  [
    'nn.TransformerEncoderLayer(768, 12, 3072)',
    7_087_872,
    'transformerEncoderLayer',
    { numHeads: 12, feedForward: 3072 },
    sequence(10, 768),
  ],
  [
    'nn.TransformerEncoderLayer(512, 8, bias=False)',
    3_146_752,
    'transformerEncoderLayer',
    { numHeads: 8, useBias: false },
    sequence(10, 512),
  ],
  [
    'nn.TransformerDecoderLayer(512, 8)',
    4_204_032,
    'transformerDecoderLayer',
    { numHeads: 8 },
    sequence(10, 512),
    sequence(32, 512),
  ],
]

for (const [module, parameters, kind, config, ...shapes] of rows)
  test(`${kind}: ${module} of PyTorch 2.13 has ${parameters} parameters`, () => {
    expect(parametersOf(placed(kind, config, ...shapes))).toBe(parameters)
  })

// PyTorch 2.13, torch.utils.flop_counter.FlopCounterMode: half of get_total_flops(), one example
test.each([
  ['multiHeadAttention', { numHeads: 12, keyDim: 64 }, [sequence(197, 768)], 524_391_936],
  ['transformerEncoderLayer', { numHeads: 8 }, [sequence(10, 512)], 31_559_680],
  ['transformerDecoderLayer', { numHeads: 8 }, [sequence(10, 512), sequence(32, 512)], 53_907_456],
] as const)(
  '%s: as many MACs as PyTorch counts, scores and mixture too',
  (kind, config, shapes, macs) => {
    expect(macsOf(placed(kind, config, ...shapes))).toBe(macs)
  },
)

describe('recurrent layers', () => {
  test('simpleRnn, lstm, gru: one, four and three gates of inputs, state and bias at every step', () => {
    const some = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(some, some, some, (steps, n, m) => {
        for (const [kind, gates] of [
          ['simpleRnn', 1],
          ['lstm', 4],
          ['gru', 3],
        ] as const) {
          const layer = placed(
            kind,
            { units: m, ...(kind === 'gru' && { resetAfter: false }) },
            sequence(steps, n),
          )
          expect(parametersOf(layer)).toBe(gates * (n * m + m * m + m))
          expect(macsOf(layer)).toBe(steps * gates * (n * m + m * m))
        }
      }),
    )
  })

  test('they put out the last step, or all', () => {
    expect(shapeOf(placed('gru', { units: 3 }, sequence(5, 2)).output)).toEqual({
      type: 'vector',
      features: 3,
    })
    expect(
      shapeOf(placed('gru', { units: 3, returnSequences: true }, sequence(5, 2)).output),
    ).toEqual(sequence(5, 3))
  })

  test('they may read the states to begin with', () => {
    const state = { type: 'vector', features: 3 } as const
    expect(parametersOf(placed('lstm', { units: 3 }, sequence(5, 2), state, state))).toBe(
      4 * (6 + 9 + 3),
    )
    expect(sentences('lstm', { units: 4 }, sequence(5, 2), state)).toEqual([
      'it.inputs: expected a sequence, and after it the states to begin with: vectors of 4, received a vector of 3. Let it read a layer that puts out a sequence.',
    ])
  })

  test('a step count that is not known leaves the parameters known', () => {
    const layer = placed('lstm', { units: 16 }, sequence(Number.NaN, 8))
    expect([parametersOf(layer), macsOf(layer)]).toEqual([1_600, Number.NaN])
  })
})

describe('wrappers', () => {
  test('bidirectional: concatenated outputs are twice as wide, others as wide', () => {
    for (const [mergeMode, features] of [
      ['concat', 32],
      ['sum', 16],
      ['mul', 16],
      ['ave', 16],
    ] as const)
      expect(
        shapeOf(placed('bidirectional', { layer: lstm, mergeMode }, sequence(10, 8)).output),
      ).toEqual({ type: 'vector', features })
  })

  test('bidirectional: the weights of each direction have a name of their own', () => {
    const { weights } = placed('bidirectional', { layer: lstm }, sequence(10, 8))
    expect(Object.keys(weights)).toEqual(
      ['forward', 'backward'].flatMap((way) => [
        `${way}/kernel`,
        `${way}/recurrentKernel`,
        `${way}/bias`,
      ]),
    )
  })

  test('timeDistributed: a convolution over each image of a film has one kernel', () => {
    const config = { layer: { kind: 'conv2d', config: { filters: 4, kernelSize: 3 } } }
    const layer = placed('timeDistributed', config, {
      type: 'volume',
      depth: 7,
      height: 8,
      width: 9,
      channels: 3,
    })
    expect(shapeOf(layer.output)).toEqual({
      type: 'volume',
      depth: 7,
      height: 6,
      width: 7,
      channels: 4,
    })
    expect([parametersOf(layer), macsOf(layer)]).toEqual([112, 7 * 6 * 7 * 108])
  })

  test('timeDistributed: dense at each step is dense over the sequence (Keras, Dense)', () => {
    const inner = { kind: 'dense', config: { units: 5 } }
    const each = placed('timeDistributed', { layer: inner }, sequence(6, 4))
    const all = placed('dense', inner.config, sequence(6, 4))
    expect([shapeOf(each.output), parametersOf(each), macsOf(each)]).toEqual([
      shapeOf(all.output),
      parametersOf(all),
      macsOf(all),
    ])
  })

  test('what is wrong inside is named with its place', () => {
    const inside = (kind: string, config: Config) => ({ layer: { kind, config } })
    expect(sentences('bidirectional', inside('dense', { units: 3 }), sequence(3, 3))).toEqual([
      'it.layer.kind: expected one of simpleRnn, lstm, gru, convLstm2d, received "dense". Put one of these layers inside.',
    ])
    expect(sentences('bidirectional', inside('lstm', { units: 0 }), sequence(3, 3))).toEqual([
      'it/forward.units: expected a whole number of at least 1, received 0. Write a whole number such as 3.',
    ])
    expect(sentences('timeDistributed', inside('dens', {}), sequence(3, 3))).toEqual([
      'it.layer.kind: expected the name of a layer kind, received "dens". Did you mean "dense"?',
    ])
  })

  test('a wrapper inside a wrapper, a hundred deep, is placed or refused', () => {
    let layer: Config = { kind: 'dense', config: { units: 2 } }
    for (let i = 0; i < 100; i++) layer = { kind: 'timeDistributed', config: { layer } }
    expect(issuesIn(network('timeDistributed', { layer }, sequence(3, 3))).length).toBeGreaterThan(
      0,
    )
  })
})

describe('einsumDense', () => {
  // Keras documents these three: https://keras.io/api/layers/core_layers/einsum_dense
  test.each([
    [
      'ab,bc->ac',
      64,
      'c',
      [{ type: 'vector', features: 32 }],
      { type: 'vector', features: 64 },
      32 * 64 + 64,
      32 * 64,
    ],
    [
      'abc,cd->abd',
      [null, 64],
      'd',
      [sequence(32, 128)],
      sequence(32, 64),
      128 * 64 + 64,
      32 * 128 * 64,
    ],
    [
      '...x,xy->...y',
      [32, 64],
      'y',
      [sequence(32, 128)],
      sequence(32, 64),
      128 * 64 + 64,
      32 * 128 * 64,
    ],
  ] as const)('%s', (equation, outputShape, biasAxes, [input], output, parameters, macs) => {
    const layer = placed('einsumDense', { equation, outputShape, biasAxes }, input)
    expect(shapeOf(layer.output)).toEqual(output)
    expect([parametersOf(layer), macsOf(layer)]).toEqual([parameters, macs])
  })

  test('an equation that does not fit the input', () => {
    expect(
      sentences('einsumDense', { equation: 'ab,bc->ac', outputShape: [4] }, sequence(3, 3)),
    ).toEqual([
      'it.equation: expected letters for the batch and the 2 axes of the input, received ab,bc->ac. Compare the letters with the axes, the batch first.',
    ])
    expect(
      sentences(
        'einsumDense',
        { equation: 'ab,bc->ac', outputShape: [null] },
        { type: 'vector', features: 3 },
      ),
    ).toHaveLength(1)
    expect(
      sentences('einsumDense', { equation: 'ab*bc', outputShape: [4] }, sequence(3, 3)),
    ).toHaveLength(1)
  })
})

describe('multiHeadAttention', () => {
  const image: Shape = { type: 'image', height: 4, width: 5, channels: 6 }
  const heads = { numHeads: 2, keyDim: 3 }

  test('attentionAxes that name every position are as if left out', () => {
    const whole = placed('multiHeadAttention', heads, image)
    const named = placed('multiHeadAttention', { ...heads, attentionAxes: [1, 2] }, image)
    expect([parametersOf(named), macsOf(named)]).toEqual([parametersOf(whole), macsOf(whole)])
    expect(
      sentences('multiHeadAttention', { ...heads, attentionAxes: 1 }, sequence(4, 6)),
    ).toHaveLength(0)
  })

  test('attention along the height alone is an issue, never counted as along both', () => {
    expect(
      sentences('multiHeadAttention', { ...heads, attentionAxes: [1] }, image),
    ).toMatchInlineSnapshot(`
      [
        "it.attentionAxes: expected all positions of a 4×5×6 image: 1, 2, received 1. Leave attentionAxes out; attention along some of the axes is not counted yet.",
      ]
    `)
  })
})

describe('tokens', () => {
  test('positionEmbedding: 1,024 × 768 of GPT-2, whatever the length (Radford et al. 2019)', () => {
    const layer = placed('positionEmbedding', { sequenceLength: 1024 }, sequence(7, 768))
    expect([parametersOf(layer), macsOf(layer)]).toEqual([786_432, 0])
    expect(sentences('positionEmbedding', { sequenceLength: 6 }, sequence(7, 768))).toEqual([
      'it.sequenceLength: expected a position for each of the 7 steps, received 6. Use more positions, or a shorter sequence.',
    ])
  })

  test('classToken: 196 patches become 197 tokens (Dosovitskiy et al. 2021)', () => {
    const layer = placed('classToken', {}, sequence(196, 768))
    expect(shapeOf(layer.output)).toEqual(sequence(197, 768))
    expect(parametersOf(layer)).toBe(768)
  })
})
