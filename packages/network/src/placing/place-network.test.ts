import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { issuesIn, sentenceOf } from '../issue.ts'
import type { Layer, Network } from '../network.ts'
import { readNetwork } from '../reading/read-network.ts'
import { shapeOf } from '../shape.ts'
import { placeNetwork } from './place-network.ts'

const image = { type: 'image', height: 28, width: 28, channels: 1 } as const
const dense = (name: string, inputs?: readonly string[]): Layer => ({
  kind: 'dense',
  name,
  config: { units: 10 },
  ...(inputs && { inputs }),
})

const network = (layers: readonly Layer[], rest: Partial<Network> = {}): Network => ({
  name: 'net',
  input: { type: 'vector', features: 4 },
  layers,
  ...rest,
})

const sentences = (net: Network) => issuesIn(placeNetwork(net)).map(sentenceOf)

const placed = (net: Network) => {
  const checked = placeNetwork(net)
  if ('value' in checked) return checked.value
  throw new Error(JSON.stringify(checked.issues))
}

const namesOf = (layers: readonly { readonly name: string }[]) => layers.map(({ name }) => name)

describe('placeNetwork: wiring', () => {
  test('a layer reads the one before it, the first the one input', () => {
    const { layers, outputs, inputs } = placed(network([dense('a'), dense('b')]))
    expect(layers.map(({ reads }) => reads)).toEqual([['input'], ['a']])
    expect(namesOf(outputs)).toEqual(['b'])
    expect(inputs.map(({ output }) => shapeOf(output))).toEqual([{ type: 'vector', features: 4 }])
  })

  test('layers may stand in any order; each is placed after all it reads', () => {
    const mixed = network([dense('c', ['b']), dense('b', ['a']), dense('a', ['input'])])
    expect(namesOf(placed(mixed).layers)).toEqual(['a', 'b', 'c'])
  })

  test('every layer that no other reads is an output, unless outputs are named', () => {
    const fork = [dense('a', ['input']), dense('b', ['a']), dense('c', ['a'])]
    expect(namesOf(placed(network(fork)).outputs)).toEqual(['b', 'c'])
    expect(namesOf(placed(network(fork, { outputs: ['c', 'a'] })).outputs)).toEqual(['c', 'a'])
  })

  test('several inputs are read by name', () => {
    const input = { left: image, right: image }
    const join: Layer = { kind: 'concatenate', name: 'join', inputs: ['left', 'right'] }
    const { outputs } = placed(network([join], { input }))
    expect(outputs.map(({ output }) => shapeOf(output))).toEqual([{ ...image, channels: 2 }])
  })

  test('an input may have any name, even one that objects know', () => {
    const input = Object.fromEntries([['__proto__', image]])
    const flat: Layer = { kind: 'flatten', name: 'constructor' }
    expect(namesOf(placed(network([flat], { input })).inputs)).toEqual(['__proto__'])
  })
})

describe('placeNetwork: what is wrong with the wiring', () => {
  test('a circle names the layers that wait for each other', () => {
    expect(sentences(network([dense('a', ['b']), dense('b', ['a'])]))).toEqual([
      'a.inputs: expected layers that can be worked out one after the other, received a circle that holds up a, b. Take one of these layers out of the inputs of another.',
    ])
  })

  test('a layer that reads itself is a circle', () => {
    expect(sentences(network([dense('a', ['a'])]))[0]).toContain('a circle that holds up a')
  })

  test('a name that stands twice is named once', () => {
    expect(sentences(network([dense('a'), dense('a'), dense('a')]))).toEqual([
      'a: expected each name once, received "a" more than once. Give every layer and input a name of its own.',
    ])
  })

  test('a layer with the name of the input', () => {
    expect(sentences(network([dense('input', ['input'])]))[0]).toContain('"input" more than once')
  })

  test('a name that nobody has', () => {
    expect(sentences(network([dense('conv1'), dense('out', ['conv'])]))).toEqual([
      'out.inputs: expected names of layers or inputs of this network, received "conv". Did you mean "conv1"?',
    ])
  })

  test('with several inputs the first layer must say which it reads', () => {
    const input = { left: image, right: image }
    expect(sentences(network([dense('a')], { input }))).toEqual([
      'a.inputs: expected the name of what it reads, received nothing. Name one of the inputs: "left", "right".',
    ])
  })

  test('a network without inputs', () => {
    expect(sentences(network([dense('a', ['a'])], { input: {} }))[0]).toBe(
      'input: expected a shape, or several by name, received none. Say what the network is given, such as {"type": "vector", "features": 784}.',
    )
  })

  test('outputs that are no layers', () => {
    expect(sentences(network([dense('a')], { outputs: ['b', 'input'] }))).toEqual([
      'outputs: expected names of layers of this network, received "b". Name the layers whose output you want, or leave `outputs` out.',
      'outputs: expected names of layers of this network, received "input". Name the layers whose output you want, or leave `outputs` out.',
    ])
  })
})

describe('placeNetwork: what does not fit', () => {
  test('a layer on a shape it does not take', () => {
    const conv: Layer = { kind: 'conv2d', name: 'conv1', config: { filters: 6, kernelSize: 5 } }
    expect(sentences(network([conv]))).toEqual([
      'conv1: expected an image as input, received a vector of 4. Let it read another layer, or choose another kind.',
    ])
  })

  test('branches of different sizes', () => {
    const pool: Layer = { kind: 'maxPooling2d', name: 'pool' }
    const join: Layer = { kind: 'concatenate', name: 'join', inputs: ['input', 'pool'] }
    expect(sentences(network([pool, join], { input: image }))).toEqual([
      'join.inputs: expected branches that fit a 28×28×1 image, the first of them, received a 14×14×1 image. Give the branches the same padding and strides.',
    ])
  })

  test('a layer that joins needs two inputs, a layer that does not takes one', () => {
    const add: Layer = { kind: 'add', name: 'sum', inputs: ['a'] }
    expect(sentences(network([dense('a'), add, dense('b', ['a', 'sum'])]))).toEqual([
      'sum.inputs: expected at least two inputs, received 1 of them. Name the layers that it joins.',
    ])
    expect(sentences(network([dense('a'), dense('b', ['a', 'input'])]))).toEqual([
      'b.inputs: expected one input, received 2 of them. Name the one layer that it reads; join several first with concatenate or add.',
    ])
  })

  test('all at once: what waits for a layer at fault is still asked for its settings', () => {
    const layers: readonly Layer[] = [
      { kind: 'dense', name: 'a', config: {} },
      { kind: 'dropout', name: 'b', config: { rate: 1 } },
      { kind: 'activation', name: 'c', config: { activation: 'relu7' } },
    ]
    expect(sentences(network(layers))).toEqual([
      'a.units: expected a whole number of at least 1, received nothing. Write a whole number such as 3.',
      'b.rate: expected a number from 0 up to, but not including, 1, received 1. Write the share that is left out, such as 0.5.',
      'c.activation: expected an activation function, such as linear, sigmoid, tanh, relu, leaky-relu, elu, gelu, silu or softmax, received "relu7". Write one of these names, or leave it out for linear.',
    ])
  })

  test('sizes that are not known run through the network, and break nothing', () => {
    const layers: readonly Layer[] = [
      { kind: 'conv2d', name: 'conv', config: { filters: 8, kernelSize: 3, groups: 1 } },
      { kind: 'globalAveragePooling2d', name: 'mean' },
      dense('out'),
    ]
    const input = { ...image, height: Number.NaN, width: Number.NaN }
    const { byName } = placed(network(layers, { input }))
    expect(byName.get('conv')?.output.type).toBe('image')
    const [conv, out] = ['conv', 'out'].map((name) => byName.get(name))
    expect(conv && shapeOf(conv.output)).toEqual({
      type: 'image',
      height: Number.NaN,
      width: Number.NaN,
      channels: 8,
    })
    expect(out?.weights.kernel?.size.value).toBe(80)
  })
})

const upTo = (max: number) => fc.integer({ min: 1, max })

/** Layers that fit an image of any size: each reads any layer before it. */
const imageLayer: fc.Arbitrary<Pick<Layer, 'kind' | 'config'>> = fc.oneof(
  fc.record({
    kind: fc.constant('conv2d' as const),
    config: fc.record({
      filters: upTo(6),
      kernelSize: fc.tuple(upTo(5), upTo(5)),
      strides: upTo(3),
      padding: fc.constant('same'),
    }),
  }),
  fc.record({
    kind: fc.constantFrom('maxPooling2d' as const, 'averagePooling2d' as const),
    config: fc.record({ poolSize: upTo(3), padding: fc.constant('same'), ceilMode: fc.boolean() }),
  }),
  fc.constantFrom(
    { kind: 'batchNormalization' as const, config: {} },
    { kind: 'activation' as const, config: { activation: 'relu' } },
    { kind: 'dropout' as const, config: {} },
    { kind: 'dense' as const, config: { units: 3 } },
  ),
)

/** Random networks that are right: branches that start anywhere and are joined after pooling. */
const networks: fc.Arbitrary<Network> = fc
  .tuple(
    upTo(40),
    upTo(40),
    fc.array(fc.tuple(imageLayer, fc.nat()), { minLength: 1, maxLength: 12 }),
  )
  .map(([height, width, parts]) => {
    const names = ['input', ...parts.map((_, i) => `layer${i}`)]
    const layers = parts.map(([part, pick], i) => ({
      ...part,
      name: `layer${i}`,
      inputs: [names[pick % (i + 1)] ?? 'input'],
    }))
    const ends = layers.map(({ name }) => ({
      kind: 'globalAveragePooling2d' as const,
      name: `${name}-mean`,
      inputs: [name],
    }))
    const inputs = ['input-mean', ...namesOf(ends)]
    return {
      name: 'random',
      input: { type: 'image', height, width, channels: 2 },
      layers: [
        ...layers,
        ...ends,
        { kind: 'globalAveragePooling2d', name: 'input-mean', inputs: ['input'] },
        { kind: 'concatenate', name: 'join', inputs },
        dense('out'),
      ],
    }
  })

test('placeNetwork: a random network that is right is placed, whatever the order of its layers', () => {
  fc.assert(
    fc.property(
      networks.chain((net) =>
        fc.tuple(
          fc.constant(net),
          fc.shuffledSubarray([...net.layers], { minLength: net.layers.length }),
        ),
      ),
      ([net, shuffled]) => {
        const layers = shuffled.map((layer) =>
          layer.name === 'out' ? { ...layer, inputs: ['join'] } : layer,
        )
        const [one, other] = [placed(net), placed({ ...net, layers })]
        for (const { name, output } of one.layers)
          expect(shapeOf(other.byName.get(name)?.output ?? output)).toEqual(shapeOf(output))
        expect(one.byName.size).toBe(other.byName.size)
        expect(namesOf(other.outputs)).toEqual(['out'])
      },
    ),
    { numRuns: 100 },
  )
})

test('placeNetwork: a network is the same after JSON and back', () => {
  fc.assert(
    fc.property(networks, (net) => {
      expect(readNetwork(JSON.parse(JSON.stringify(net)))).toEqual({ value: net })
    }),
    { numRuns: 50 },
  )
})

test('placeNetwork: 10,000 layers in a row, each with a second reader, in any order', () => {
  const row = Array.from({ length: 10_000 }, (_, i) =>
    dense(`row${i}`, [i ? `row${i - 1}` : 'input']),
  )
  const readers = row.map(({ name }) => dense(`reader of ${name}`, [name]))
  expect(placed(network([...readers, ...row])).layers).toHaveLength(20_000)
})

describe('placeNetwork: layers that share weights', () => {
  const dense = (name: string, rest: object): Layer => ({ kind: 'dense', name, ...rest })
  const issuesOf = (...layers: readonly Layer[]) =>
    issuesIn(
      placeNetwork({
        name: 'net',
        input: { a: { type: 'vector', features: 3 }, b: { type: 'vector', features: 4 } },
        layers,
      }),
    ).map(sentenceOf)
  const first = dense('first', { config: { units: 2 }, inputs: ['a'] })

  test('the weights must be alike', () => {
    expect(issuesOf(first, dense('again', { inputs: ['b'], shares: 'first' }))).toEqual([
      'again.shares: expected weights as those of first: kernel 3×2, bias 2, received kernel 4×2, bias 2. Give it an input with as many channels or features, and the same settings.',
    ])
  })

  test('what is shared is a first use of the same kind', () => {
    const again = dense('again', { inputs: ['a'], shares: 'first' })
    const what = 'Name the layer whose weights it uses again.'
    expect(
      issuesOf(
        first,
        again,
        dense('third', { config: { units: 2 }, inputs: ['a'], shares: 'again' }),
      ),
    ).toEqual([
      `third.shares: expected the first use of a dense layer, received "again", a further use itself. ${what}`,
    ])
    expect(issuesOf(first, { kind: 'flatten', name: 'flat', shares: 'first' })).toEqual([
      `flat.shares: expected the first use of a flatten layer, received "first", a dense layer. ${what}`,
    ])
    expect(issuesOf(first, { ...again, config: { units: 2 }, shares: 'nobody' })).toEqual([
      `again.shares: expected the first use of a dense layer, received "nobody". ${what}`,
    ])
  })
})
