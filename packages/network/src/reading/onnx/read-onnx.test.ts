import fc from 'fast-check'
import { PbfWriter } from 'pbf'
import { describe, expect, test } from 'vitest'
import { hasIssues, issuesIn } from '../../issue.ts'
import { type PlacedNetwork, placeNetwork } from '../../placing/place-network.ts'
import { shapeOf } from '../../shape.ts'
import { readOnnx } from './read-onnx.ts'

type Value = number | string | readonly number[]

interface Node {
  readonly type: string
  readonly inputs: readonly string[]
  /** One name, or several with commas between. */
  readonly output: string
  readonly attributes?: Readonly<Record<string, Value>>
}

interface Weight {
  readonly dims: readonly number[]
  /** Whole numbers: a shape that the graph reckons with. Without them the data is stripped. */
  readonly numbers?: readonly number[]
  readonly isWhole?: boolean
}

interface Model {
  /** 0 for a size that can be any. */
  readonly input: readonly number[]
  readonly nodes: readonly Node[]
  readonly weights?: Readonly<Record<string, Weight>>
  readonly outputs: readonly string[]
}

const inside = (write: (pbf: PbfWriter) => void): Uint8Array => {
  const pbf = new PbfWriter()
  write(pbf)
  return pbf.finish()
}

const valueInfo = (name: string, dims: readonly number[]): Uint8Array => {
  const dim = (size: number) =>
    inside((pbf) => (size > 0 ? pbf.writeVarintField(1, size) : pbf.writeStringField(2, 'N')))
  const shape = inside((pbf) => {
    for (const size of dims) pbf.writeBytesField(1, dim(size))
  })
  const tensor = inside((pbf) => {
    pbf.writeVarintField(1, 1)
    pbf.writeBytesField(2, shape)
  })
  const type = inside((pbf) => pbf.writeBytesField(1, tensor))
  return inside((pbf) => {
    pbf.writeStringField(1, name)
    pbf.writeBytesField(2, type)
  })
}

const initializer = (name: string, { dims, numbers, isWhole }: Weight): Uint8Array =>
  inside((pbf) => {
    for (const size of dims) pbf.writeVarintField(1, size)
    pbf.writeVarintField(2, isWhole || numbers ? 7 : 1)
    if (numbers) pbf.writePackedVarint(7, [...numbers])
    pbf.writeStringField(8, name)
  })

const attribute = (name: string, value: Value): Uint8Array =>
  inside((pbf) => {
    pbf.writeStringField(1, name)
    if (typeof value === 'string') pbf.writeBytesField(4, Buffer.from(value))
    else if (typeof value !== 'number') pbf.writePackedVarint(8, [...value])
    else if (Number.isInteger(value)) pbf.writeVarintField(3, value)
    else pbf.writeFloatField(2, value)
    const type =
      typeof value === 'string'
        ? 3
        : typeof value !== 'number'
          ? 7
          : Number.isInteger(value)
            ? 2
            : 1
    pbf.writeVarintField(20, type)
  })

const node = ({ type, inputs, output, attributes = {} }: Node): Uint8Array =>
  inside((pbf) => {
    for (const name of inputs) pbf.writeStringField(1, name)
    for (const name of output.split(',')) pbf.writeStringField(2, name)
    pbf.writeStringField(4, type)
    for (const [name, value] of Object.entries(attributes))
      pbf.writeBytesField(5, attribute(name, value))
  })

/** A file as an exporter writes it, by the numbers of fields in onnx.proto. */
const encode = ({ input, nodes, weights = {}, outputs }: Model): Uint8Array => {
  const graph = inside((pbf) => {
    for (const one of nodes) pbf.writeBytesField(1, node(one))
    pbf.writeStringField(2, 'net')
    for (const [name, weight] of Object.entries(weights))
      pbf.writeBytesField(5, initializer(name, weight))
    pbf.writeBytesField(11, valueInfo('x', input))
    for (const name of outputs) pbf.writeBytesField(12, valueInfo(name, []))
  })
  return inside((pbf) => {
    pbf.writeVarintField(1, 8)
    pbf.writeBytesField(7, graph)
  })
}

const read = (model: Model, sizes?: readonly number[]) => {
  const reading = readOnnx(encode(model), sizes)
  if (hasIssues(reading)) throw new Error(JSON.stringify(reading.issues))
  const placed = placeNetwork(reading.value.network)
  if (hasIssues(placed)) throw new Error(JSON.stringify(placed.issues))
  return { ...reading.value, placed: placed.value }
}

const parametersOf = ({ layers }: PlacedNetwork, of: 'all' | 'trainable' = 'all'): number =>
  layers
    .flatMap(({ weights }) => Object.values(weights))
    .filter(({ trainable }) => of === 'all' || trainable)
    .reduce((total, { size }) => total + Number(size.value), 0)

const outputsOf = ({ outputs }: PlacedNetwork) => outputs.map(({ output }) => shapeOf(output))

const kindsOf = ({ layers }: PlacedNetwork) => layers.map(({ kind }) => kind)

const op = (
  type: string,
  inputs: readonly string[],
  output: string,
  attributes: Readonly<Record<string, Value>> = {},
): Node => ({ type, inputs, output, attributes })

/** Convolution, normalisation, pool, the reshape of PyTorch's x.view(x.size(0), -1), dense. */
const small: Model = {
  input: [0, 3, 8, 8],
  nodes: [
    op('Conv', ['x', 'conv1.weight', 'conv1.bias'], 'a', {
      kernel_shape: [3, 3],
      pads: [1, 1, 1, 1],
      strides: [2, 2],
    }),
    op('BatchNormalization', ['a', 'g', 'b', 'm', 'v'], 'n', { epsilon: 0.001 }),
    op('Relu', ['n'], 'r'),
    op('MaxPool', ['r'], 'p', { kernel_shape: [2, 2], strides: [2, 2] }),
    op('Shape', ['p'], 's'),
    op('Gather', ['s', 'zero'], 'n0'),
    op('Unsqueeze', ['n0'], 'n1', { axes: [0] }),
    op('Concat', ['n1', 'minus'], 'shape', { axis: 0 }),
    op('Reshape', ['p', 'shape'], 'f'),
    op('Gemm', ['f', 'fc.weight', 'fc.bias'], 'y', { transB: 1 }),
  ],
  weights: {
    'conv1.weight': { dims: [4, 3, 3, 3] },
    'conv1.bias': { dims: [4] },
    g: { dims: [4] },
    b: { dims: [4] },
    m: { dims: [4] },
    v: { dims: [4] },
    zero: { dims: [1], numbers: [0] },
    minus: { dims: [1], numbers: [-1] },
    'fc.weight': { dims: [5, 16] },
    'fc.bias': { dims: [5] },
  },
  outputs: ['y'],
}

describe('readOnnx: a small network, its weights stripped, its batch open', () => {
  const { placed, notes, format } = read(small)

  test('layers, named by their weights where these have names', () => {
    expect(format).toBe('onnx')
    expect(placed.layers.map(({ name, kind }) => [name, kind])).toEqual([
      ['conv1', 'conv2d'],
      ['n', 'batchNormalization'],
      ['r', 'activation'],
      ['p', 'maxPooling2d'],
      ['f', 'flatten'],
      ['fc', 'dense'],
    ])
    expect(notes).toEqual([])
  })

  // (3·3·3·4 + 4) + 4·4 + (16·5 + 5): what the initializers hold; 2·4 of them are statistics
  test('as many parameters as the floating-point initializers hold, whole numbers left out', () => {
    expect(parametersOf(placed)).toBe(213)
    expect(parametersOf(placed, 'trainable')).toBe(205)
    expect(outputsOf(placed)).toEqual([{ type: 'vector', features: 5 }])
  })
})

test('readOnnx: sizes that the file leaves open are open, or given from outside', () => {
  const open = { ...small, input: [0, 3, 0, 0], nodes: small.nodes.slice(0, 4), outputs: ['p'] }
  expect(outputsOf(read(open).placed)).toEqual([
    { type: 'image', height: Number.NaN, width: Number.NaN, channels: 4 },
  ])
  expect(outputsOf(read(open, [3, 32, 16]).placed)).toEqual([
    { type: 'image', height: 8, width: 4, channels: 4 },
  ])
  expect(issuesIn(readOnnx(encode(open), [32])).map(({ path }) => path)).toEqual(['input'])
})

test('readOnnx: MatMul and Add are a dense layer; a product that nothing is added to has no biases', () => {
  const { placed } = read({
    input: [1, 6],
    nodes: [
      op('MatMul', ['x', 'w1'], 'a'),
      op('Add', ['b1', 'a'], 'h'),
      op('Tanh', ['h'], 't'),
      op('MatMul', ['t', 'w2'], 'y'),
    ],
    weights: { w1: { dims: [6, 4] }, b1: { dims: [4] }, w2: { dims: [4, 2] } },
    outputs: ['y'],
  })
  expect(kindsOf(placed)).toEqual(['dense', 'activation', 'dense'])
  expect(parametersOf(placed)).toBe(6 * 4 + 4 + 4 * 2)
})

test('readOnnx: gates, limits and branches', () => {
  const { placed } = read({
    input: [1, 4, 6, 6],
    nodes: [
      op('Sigmoid', ['x'], 's'),
      op('Mul', ['x', 's'], 'silu'),
      op('Clip', ['silu'], 'six', { min: 0, max: 6 }),
      op('GlobalAveragePool', ['six'], 'g'),
      op('Mul', ['six', 'g'], 'scaled'),
      op('Concat', ['scaled', 'x'], 'both', { axis: 1 }),
      op('Add', ['both', 'both'], 'y'),
    ],
    outputs: ['y'],
  })
  expect(kindsOf(placed)).toEqual([
    'activation',
    'activation',
    'globalAveragePooling2d',
    'multiply',
    'concatenate',
    'add',
  ])
  expect(outputsOf(placed)).toEqual([{ type: 'image', height: 6, width: 6, channels: 8 }])
})

test('readOnnx: a graph that puts channels first itself is read as it means it', () => {
  const { placed } = read({
    input: [1, 9, 9, 3],
    nodes: [
      op('Transpose', ['x'], 't', { perm: [0, 3, 1, 2] }),
      op('Conv', ['t', 'w'], 'c', { kernel_shape: [3, 3] }),
      op('Transpose', ['c'], 'y', { perm: [0, 2, 3, 1] }),
    ],
    weights: { w: { dims: [8, 3, 3, 3] } },
    outputs: ['y'],
  })
  expect(kindsOf(placed)).toEqual(['conv2d'])
  expect(outputsOf(placed)).toEqual([{ type: 'image', height: 7, width: 7, channels: 8 }])
})

describe('readOnnx: the total is what the floating-point initializers hold', () => {
  const wide: Model = {
    input: [1, 4, 5, 5],
    nodes: [
      op('Conv', ['x', 'w', 'bias'], 'a', { kernel_shape: [1, 1] }),
      op('Conv', ['a', 'w', 'bias'], 'y', { kernel_shape: [1, 1] }),
    ],
    weights: { w: { dims: [4, 4, 1, 1] }, bias: { dims: [4] } },
    outputs: ['y'],
  }

  test('where two operations have the same weights, they are one layer used twice', () => {
    const { placed } = read(wide)
    expect(parametersOf(placed)).toBe(20)
    expect(placed.layers.map(({ again = [] }) => again.length)).toEqual([1])
  })

  test('where only the biases are the same, the second layer counts none', () => {
    const nodes = wide.nodes.map((one) =>
      one.output === 'y' ? { ...one, inputs: ['a', 'w2', 'bias'] } : one,
    )
    const { placed, notes } = read({
      ...wide,
      nodes,
      weights: { ...wide.weights, w2: { dims: [4, 4, 1, 1] } },
    })
    expect(parametersOf(placed)).toBe(36)
    expect(notes.map(({ id }) => id)).toEqual(['weights-shared'])
  })

  test('where an operation is not known, with its weights, and its sizes open', () => {
    const { placed, notes } = read({
      ...wide,
      nodes: [op('Einsum', ['x', 'w'], 'e'), op('Relu', ['e'], 'y')],
    })
    expect(placed.layers[0]?.kind).toBe('operation')
    expect(parametersOf(placed)).toBe(20)
    expect(outputsOf(placed)[0]).toMatchObject({ channels: Number.NaN })
    expect(notes.map(({ id }) => id)).toContain('operations-open')
  })

  test('where one number a channel is left of a normalisation', () => {
    const { placed } = read({
      ...wide,
      nodes: [op('Mul', ['x', 'scale'], 'a'), op('Add', ['a', 'shift'], 'y')],
      weights: { scale: { dims: [1, 4, 1, 1] }, shift: { dims: [4, 1, 1] } },
    })
    expect(kindsOf(placed)).toEqual(['batchNormalization'])
    expect(parametersOf(placed)).toBe(8)
  })
})

/** The graph that PyTorch 2.13 exports for layers that read an embedding with the steps first. */
const tagger = (
  nodes: readonly Node[],
  weights: Readonly<Record<string, Weight>>,
  outputs: readonly string[],
): Model => ({
  input: [0, 10],
  nodes: [
    op('Gather', ['embed.weight', 'x'], 'e'),
    op('Transpose', ['e'], 't', { perm: [1, 0, 2] }),
    ...nodes,
  ],
  weights: { 'embed.weight': { dims: [100, 8] }, ...weights },
  outputs,
})

/** Weights, state's weights and both biases, as ONNX stores them. */
const recurrentWeights = (directions: number, rows: number, units: number, inputs: number) => ({
  W: { dims: [directions, rows, inputs] },
  R: { dims: [directions, rows, units] },
  B: { dims: [directions, 2 * rows] },
})

const macsOf = ({ layers }: PlacedNetwork): number =>
  layers
    .flatMap(({ weights }) => Object.values(weights))
    .filter(({ multiplied }) => multiplied)
    .reduce(
      (total, { size, uses = [] }) =>
        total + uses.reduce((all, use) => all * Number(use.value), Number(size.value)),
      0,
    )

describe('readOnnx: recurrent layers and embeddings, parameters of PyTorch 2.13', () => {
  test('LSTM(8, 16) with the last step taken: 800 + 1,664, 4·16·(8 + 16) MACs a step', () => {
    const { placed, notes } = read(
      tagger(
        [
          op('LSTM', ['t', 'W', 'R', 'B'], 'all,h,c', { hidden_size: 16 }),
          op('Squeeze', ['all'], 's', { axes: [1] }),
          op('Transpose', ['s'], 'b', { perm: [1, 0, 2] }),
          op('Gather', ['b', 'last'], 'y', { axis: 1 }),
        ],
        { ...recurrentWeights(1, 64, 16, 8), last: { dims: [1], numbers: [-1] } },
        ['y'],
      ),
    )
    expect(kindsOf(placed)).toEqual(['embedding', 'lstm', 'operation'])
    expect(parametersOf(placed)).toBe(800 + 1664)
    expect(macsOf(placed)).toBe(10 * 4 * 16 * (8 + 16))
    expect(outputsOf(placed)).toEqual([{ type: 'vector', features: 16 }])
    expect(notes).toEqual([])
  })

  test('GRU(8, 16) whose last state is read: 800 + 1,248', () => {
    const { placed } = read(
      tagger(
        [
          op('GRU', ['t', 'W', 'R', 'B'], 'all,h', { hidden_size: 16, linear_before_reset: 1 }),
          op('Gather', ['h', 'first'], 'y', { axis: 0 }),
        ],
        { ...recurrentWeights(1, 48, 16, 8), first: { dims: [1], numbers: [0] } },
        ['y'],
      ),
    )
    expect(kindsOf(placed)).toEqual(['embedding', 'gru'])
    expect(parametersOf(placed)).toBe(800 + 1248)
    expect(outputsOf(placed)).toEqual([{ type: 'vector', features: 16 }])
  })

  test('LSTM(8, 16, bidirectional) and dense: 800 + 3,328 + 165, both directions side by side', () => {
    const { placed } = read(
      tagger(
        [
          op('LSTM', ['t', 'W', 'R', 'B'], 'all,h,c', {
            hidden_size: 16,
            direction: 'bidirectional',
          }),
          op('Transpose', ['all'], 's', { perm: [0, 2, 1, 3] }),
          op('Reshape', ['s', 'beside'], 'j'),
          op('Transpose', ['j'], 'b', { perm: [1, 0, 2] }),
          op('MatMul', ['b', 'fc'], 'm'),
          op('Add', ['bias', 'm'], 'y'),
        ],
        {
          ...recurrentWeights(2, 64, 16, 8),
          beside: { dims: [3], numbers: [0, 0, -1] },
          fc: { dims: [32, 5] },
          bias: { dims: [5] },
        },
        ['y'],
      ),
    )
    expect(kindsOf(placed)).toEqual(['embedding', 'bidirectional', 'dense'])
    expect(parametersOf(placed)).toBe(800 + 3328 + 165)
    expect(macsOf(placed)).toBe(10 * (2 * 64 * (8 + 16) + 32 * 5))
    expect(outputsOf(placed)).toEqual([{ type: 'sequence', steps: 10, features: 5 }])
  })

  test('a GRU that resets before the product has a bias less here: it stands as an operation', () => {
    const { placed } = read(
      tagger(
        [op('GRU', ['t', 'W', 'R', 'B'], 'all,h', { hidden_size: 16 })],
        recurrentWeights(1, 48, 16, 8),
        ['all'],
      ),
    )
    expect(kindsOf(placed)).toEqual(['embedding', 'operation'])
    expect(parametersOf(placed)).toBe(800 + 1248)
  })
})

test('readOnnx: products around a softmax are multi-head attention, 1,088 (PyTorch 2.13)', () => {
  const part = (name: string, perm: readonly number[]) => [
    op('MatMul', ['x', `${name}.w`], `${name}.m`),
    op('Add', [`${name}.b`, `${name}.m`], `${name}.a`),
    op('Reshape', [`${name}.a`, 'heads'], `${name}.r`),
    op('Transpose', [`${name}.r`], name, { perm }),
  ]
  const { placed, notes } = read({
    input: [0, 10, 16],
    nodes: [
      ...part('q', [0, 2, 1, 3]),
      ...part('k', [0, 2, 3, 1]),
      ...part('v', [0, 2, 1, 3]),
      op('MatMul', ['q', 'k'], 'scores'),
      op('Softmax', ['scores'], 'shares', { axis: -1 }),
      op('MatMul', ['shares', 'v'], 'mixture'),
      op('Transpose', ['mixture'], 'turned', { perm: [0, 2, 1, 3] }),
      op('Reshape', ['turned', 'together'], 'joined'),
      op('MatMul', ['joined', 'o.w'], 'o.m'),
      op('Add', ['o.b', 'o.m'], 'y'),
    ],
    weights: {
      ...Object.fromEntries(['q', 'k', 'v', 'o'].map((name) => [`${name}.w`, { dims: [16, 16] }])),
      ...Object.fromEntries(['q', 'k', 'v', 'o'].map((name) => [`${name}.b`, { dims: [16] }])),
      heads: { dims: [4], numbers: [0, 0, 4, 4] },
      together: { dims: [3], numbers: [0, 0, 16] },
    },
    outputs: ['y'],
  })
  expect(kindsOf(placed)).toEqual(['multiHeadAttention'])
  expect(parametersOf(placed)).toBe(1088)
  expect(macsOf(placed)).toBe(10 * 4 * 16 * 16)
  // queries with keys, shares with values: 4 heads · 10 · 10 · 4 each
  const products = Object.values(placed.layers[0]?.products ?? {}).map(({ value }) => value)
  expect(products).toEqual([1600, 1600])
  expect(outputsOf(placed)).toEqual([{ type: 'sequence', steps: 10, features: 16 }])
  expect(notes).toEqual([])
})

describe('readOnnx: files that are damaged, or written to do harm', () => {
  const bytes = encode(small)

  test.each([
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('{"name": "net"}')],
    ['zeros', new Uint8Array(1000)],
    ['a model without a graph', inside((pbf) => pbf.writeVarintField(1, 8))],
  ])('%s', (_, file) => {
    expect(issuesIn(readOnnx(file)).length).toBeGreaterThan(0)
  })

  test('a circle, sizes below nothing and beyond all bounds', () => {
    const circle = { ...small, nodes: [op('Relu', ['b'], 'a'), op('Relu', ['a'], 'b')] }
    expect(issuesIn(readOnnx(encode(circle)))[0]?.path).toBe('graph')
    for (const size of [-3, 2 ** 53]) {
      const weights = { ...small.weights, 'conv1.weight': { dims: [size, 3, 3, 3] } }
      const reading = readOnnx(encode({ ...small, weights }))
      const placed = hasIssues(reading) ? reading : placeNetwork(reading.value.network)
      expect(issuesIn(placed).length).toBeGreaterThan(0)
    }
  })

  test('graphs in attributes 5,000 deep', () => {
    let deep: Uint8Array = inside((pbf) => pbf.writeStringField(2, 'g'))
    for (let depth = 0; depth < 5000; depth++) {
      const inner = deep
      const attributeOf = inside((pbf) => pbf.writeBytesField(6, inner))
      const nodeOf = inside((pbf) => pbf.writeBytesField(5, attributeOf))
      deep = inside((pbf) => pbf.writeBytesField(1, nodeOf))
    }
    const file = inside((pbf) => {
      pbf.writeVarintField(1, 8)
      pbf.writeBytesField(7, deep)
    })
    expect(issuesIn(readOnnx(file)).length).toBeGreaterThan(0)
  })

  test('any bytes cut off, changed or put in give a network that can be judged, or issues', () => {
    fc.assert(
      fc.property(
        fc.nat(bytes.length),
        fc.nat(9),
        fc.uint8Array({ maxLength: 9 }),
        (at, gone, put) => {
          const damaged = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)])
          const reading = readOnnx(damaged)
          if (hasIssues(reading)) expect(reading.issues.length).toBeGreaterThan(0)
          else placeNetwork(reading.value.network)
        },
      ),
      { numRuns: 500 },
    )
  })
})
