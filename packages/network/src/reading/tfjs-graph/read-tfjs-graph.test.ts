import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasIssues, issuesIn } from '../../issue.ts'
import { type PlacedNetwork, placeNetwork } from '../../placing/place-network.ts'
import { shapeOf } from '../../shape.ts'
import { readModel } from '../read-model.ts'

const base64 = (word: string) => Buffer.from(word).toString('base64')
const shape = (sizes: readonly number[]) => ({ dim: sizes.map((size) => ({ size: String(size) })) })
const list = (numbers: readonly number[]) => ({ list: { i: numbers.map(String) } })
const node = (op: string, name: string, input: readonly string[] = [], attr: object = {}) => ({
  name,
  op,
  input,
  attr,
})
const window = (sides: object, padding = 'VALID') => ({
  strides: list([1, 2, 2, 1]),
  padding: { s: base64(padding) },
  ...sides,
})
const fused = (...names: readonly string[]) => ({
  fused_ops: { list: { s: ['BiasAdd', ...names].map(base64) } },
})

const weights: Readonly<Record<string, readonly number[]>> = {
  'conv/kernel': [3, 3, 3, 8],
  'conv/bias': [8],
  'depthwise/kernel': [3, 3, 8, 1],
  scale: [8],
  shift: [8],
  'dense/kernel': [72, 4],
  'dense/bias': [4],
}

/** As the converter writes it: all numbers outside, the operations in no order of their own. */
const graph = {
  format: 'graph-model',
  modelTopology: {
    node: [
      ...Object.keys(weights).map((name) => node('Const', name)),
      node('Const', 'target'),
      node('Identity', 'Identity', ['dense/Softmax']),
      node('Placeholder', 'image', [], { shape: { shape: shape([-1, 14, 14, 3]) } }),
      node(
        '_FusedConv2D',
        'conv/Relu',
        ['image', 'conv/kernel', 'conv/bias'],
        window(fused('Relu')),
      ),
      node(
        'DepthwiseConv2dNative',
        'depthwise',
        ['conv/Relu', 'depthwise/kernel'],
        window({}, 'SAME'),
      ),
      node('Mul', 'bn/mul', ['depthwise', 'scale']),
      node('AddV2', 'bn/add', ['bn/mul', 'shift']),
      node('Reshape', 'flat', ['bn/add', 'target']),
      node('MatMul', 'dense/MatMul', ['flat', 'dense/kernel']),
      node('BiasAdd', 'dense/BiasAdd', ['dense/MatMul', 'dense/bias']),
      node('Softmax', 'dense/Softmax', ['dense/BiasAdd:0']),
    ],
  },
  signature: { outputs: { out: { name: 'Identity:0' } } },
  weightsManifest: [
    {
      paths: ['weights.bin'],
      weights: [
        ...Object.entries(weights).map(([name, sizes]) => ({
          name,
          shape: sizes,
          dtype: 'float32',
        })),
        { name: 'target', shape: [2], dtype: 'int32' },
      ],
    },
  ],
}

const read = (data: unknown) => {
  const reading = readModel(JSON.stringify(data))
  if (hasIssues(reading)) throw new Error(JSON.stringify(reading.issues))
  const placed = placeNetwork(reading.value.network)
  if (hasIssues(placed)) throw new Error(JSON.stringify(placed.issues))
  return { ...reading.value, placed: placed.value }
}

const parametersOf = ({ layers }: PlacedNetwork): number =>
  layers
    .flatMap((layer) => Object.values(layer.weights))
    .reduce((total, { size }) => total + Number(size.value), 0)

describe('readTfjsGraph: a small graph model', () => {
  const { placed, format, notes } = read(graph)

  test('operations that belong together are one layer', () => {
    expect(format).toBe('tfjs')
    expect(placed.layers.map(({ kind }) => kind)).toEqual([
      'conv2d',
      'depthwiseConv2d',
      'batchNormalization',
      'flatten',
      'dense',
      'activation',
    ])
    expect(placed.outputs.map(({ output }) => shapeOf(output))).toEqual([
      { type: 'vector', features: 4 },
    ])
  })

  // 3·3·3·8 + 8, 3·3·8, 8 + 8, 72·4 + 4: ⌈6 / 2⌉ = 3 rows and columns of 8 are 72
  test('as many parameters as the floating-point weights of the manifest', () => {
    expect(parametersOf(placed)).toBe(224 + 72 + 16 + 292)
    expect(notes.map(({ id }) => id)).toEqual(['whole-numbers'])
  })
})

test('readTfjsGraph: zeros whose number is stored outside leave sizes open, not parameters', () => {
  const { node: nodes } = graph.modelTopology
  const padded = nodes.flatMap((one) =>
    one.name === 'conv/Relu'
      ? [
          node('Pad', 'pad', ['image', 'paddings']),
          { ...one, input: ['pad', ...one.input.slice(1)] },
        ]
      : [one],
  )
  const { placed, notes } = read({ ...graph, modelTopology: { node: padded } })
  expect(parametersOf(placed)).toBe(604)
  expect(placed.byName.get('conv')?.output).toMatchObject({ height: { value: Number.NaN } })
  expect(notes.map(({ id }) => id)).toContain('operations-open')
})

describe('readTfjsGraph: files that are damaged, or written to do harm', () => {
  test.each([
    ['no operations', []],
    ['no input', [node('Relu', 'a', ['b'])]],
    [
      'a circle',
      [
        node('Placeholder', 'x', [], { shape: { shape: shape([1, 4]) } }),
        node('Relu', 'a', ['b']),
        node('Relu', 'b', ['a']),
      ],
    ],
    ['no sense', [null, 3, 'a', [], {}, { name: 1, op: {} }]],
    ['an input of one number', [node('Placeholder', 'x')]],
  ])('%s', (_, nodes) => {
    const issues = issuesIn(readModel(JSON.stringify({ modelTopology: { node: nodes } })))
    expect(issues.length).toBeGreaterThan(0)
  })

  test('any value in any place gives a network that can be judged, or issues', () => {
    const strange = fc.constantFrom(null, -1, 0, 1e300, '', 'x', [], {}, [[]], true)
    const text = JSON.stringify(graph)
    const places = [...text.matchAll(/"[^"]*"(?!:)|-?\d+/g)].map(
      ({ index, 0: found }) => [index, found.length] as const,
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), strange, ([at, length], value) => {
        const reading = readModel(
          text.slice(0, at) + JSON.stringify(value) + text.slice(at + length),
        )
        if (hasIssues(reading)) expect(reading.issues.length).toBeGreaterThan(0)
        else placeNetwork(reading.value.network)
      }),
      { numRuns: 300 },
    )
  })
})
