import { type Layer, type Network, placeNetwork } from '@longhand/network'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countJson } from './count-json.ts'
import { countNetwork, quantities } from './count-network.ts'

const counted = (
  input: Network['input'],
  layers: readonly Layer[],
  outputs?: readonly string[],
) => {
  const placed = placeNetwork({ name: 'net', input, layers, ...(outputs && { outputs }) })
  if ('value' in placed) return countNetwork(placed.value)
  throw new Error(JSON.stringify(placed.issues))
}

const countOf = (input: Network['input'], layer: Layer) => {
  const [row] = counted(input, [layer]).layers
  if (row === undefined) throw new Error('no row')
  return Object.fromEntries(quantities.map((quantity) => [quantity, row.count[quantity].value]))
}

const image = (height: number, width: number, channels: number) =>
  ({ type: 'image', height, width, channels }) as const

describe('countNetwork: batch normalisation', () => {
  const norm: Layer = { kind: 'batchNormalization', name: 'bn' }

  test('512 channels: 1,024 trainable of 2,048, whatever the side (Keras’ summary)', () => {
    for (const side of [1, 7])
      expect(countOf(image(side, side, 512), norm)).toMatchObject({
        parameters: 2_048,
        trainable: 1_024,
        nonTrainable: 1_024,
      })
  })

  test('γ and β are used once a position; statistics and products are no connections, no MACs', () => {
    expect(countOf(image(7, 5, 4), norm)).toMatchObject({ connections: 7 * 5 * (4 + 4), macs: 0 })
  })

  test('without γ and β nothing is trained', () => {
    const config = { center: false, scale: false }
    expect(countOf(image(7, 5, 4), { ...norm, config })).toMatchObject({
      parameters: 8,
      trainable: 0,
      connections: 0,
    })
  })
})

describe('countNetwork: dense', () => {
  const dense: Layer = { kind: 'dense', name: 'fc', config: { units: 20 } }

  test('on a sequence it works at every step with the same weights (Keras, Dense)', () => {
    expect(countOf({ type: 'sequence', steps: 5, features: 10 }, dense)).toEqual({
      parameters: 220,
      trainable: 220,
      nonTrainable: 0,
      weightsOnly: 200,
      connections: 5 * 220,
      macs: 5 * 200,
      activations: 5 * 20,
    })
  })

  test('on an image it is a 1×1 convolution', () => {
    const conv: Layer = { kind: 'conv2d', name: 'conv', config: { filters: 20, kernelSize: 1 } }
    expect(countOf(image(6, 7, 3), dense)).toEqual(countOf(image(6, 7, 3), conv))
  })

  test('exact beyond 2^53, as BigInt counts it', () => {
    const big = fc.integer({ min: 2 ** 26, max: Number.MAX_SAFE_INTEGER })
    fc.assert(
      fc.property(big, big, (features, units) => {
        const count = countOf({ type: 'vector', features }, { ...dense, config: { units } })
        const [n, m] = [BigInt(features), BigInt(units)]
        expect(BigInt(count.parameters ?? 0)).toBe(n * m + m)
        expect(BigInt(count.macs ?? 0)).toBe(n * m)
      }),
    )
  })
})

test('countNetwork: an inception module has 222,624 parameters (coursework, branches from 192)', () => {
  const conv = (name: string, filters: number, kernelSize: number, from: string): Layer => ({
    kind: 'conv2d',
    name,
    config: { filters, kernelSize, padding: 'same' },
    inputs: [from],
  })
  const pool = { poolSize: 3, strides: 1, padding: 'same' }
  const { totals, layers, network } = counted(image(28, 28, 192), [
    conv('1x1', 64, 1, 'input'),
    conv('3x3-reduce', 128, 1, 'input'),
    conv('3x3', 128, 3, '3x3-reduce'),
    conv('5x5-reduce', 32, 1, 'input'),
    conv('5x5', 32, 5, '5x5-reduce'),
    { kind: 'maxPooling2d', name: 'pool', config: pool, inputs: ['input'] },
    conv('pool-1x1', 32, 1, 'pool'),
    { kind: 'concatenate', name: 'join', inputs: ['1x1', '3x3', '5x5', 'pool-1x1'] },
  ])
  const rows = layers.map(({ count }) => count.parameters.value).filter((value) => value !== 0)
  expect(rows).toEqual([12_352, 24_704, 147_584, 6_176, 25_632, 6_176])
  expect(totals.parameters.value).toBe(222_624)
  expect(network.outputs[0]?.output).toMatchObject({ channels: { value: 256 } })
})

describe('countNetwork: pools, activations, dropout, joins', () => {
  const layers: readonly Layer[] = [
    { kind: 'maxPooling2d', name: 'pool' },
    { kind: 'activation', name: 'relu', config: { activation: 'relu' } },
    { kind: 'dropout', name: 'drop' },
    { kind: 'flatten', name: 'flat' },
    { kind: 'globalAveragePooling2d', name: 'mean', inputs: ['pool'] },
    { kind: 'concatenate', name: 'join', inputs: ['flat', 'mean'] },
  ]
  const { totals } = counted(image(8, 8, 3), layers)

  test('nothing to learn, no connections, no MACs (LeCun’s count; cs231n: "zero parameters")', () => {
    expect(quantities.filter((quantity) => totals[quantity].value !== 0)).toEqual(['activations'])
  })

  test('activations are the outputs of every layer but the input', () => {
    expect(totals.activations.value).toBe(3 * 4 * 4 * 3 + 48 + 3 + 51)
  })
})

const side = fc.integer({ min: 5, max: 20 })
const some = fc.integer({ min: 1, max: 5 })
const networks = fc.record({
  height: side,
  width: side,
  channels: some,
  filters: some,
  units: some,
})

test('countNetwork: what holds in every network', () => {
  fc.assert(
    fc.property(
      networks,
      fc.boolean(),
      ({ height, width, channels, filters, units }, trainable) => {
        const { layers, totals } = counted(image(height, width, channels), [
          { kind: 'conv2d', name: 'a', config: { filters, kernelSize: 3 }, trainable },
          { kind: 'batchNormalization', name: 'b' },
          { kind: 'averagePooling2d', name: 'c', config: { poolSize: 2, strides: 1 } },
          { kind: 'flatten', name: 'd' },
          { kind: 'dense', name: 'e', config: { units, useBias: trainable } },
        ])
        for (const quantity of quantities) {
          const rows = layers.map(({ count }) => Number(count[quantity].value))
          expect(totals[quantity].value).toBe(rows.reduce((total, value) => total + value, 0))
        }
        for (const { count } of layers) {
          const [parameters, known] = [count.parameters.value, count.trainable.value]
          expect(Number(known) + Number(count.nonTrainable.value)).toBe(parameters)
          expect(Number(count.macs.value)).toBeLessThanOrEqual(Number(count.connections.value))
        }
      },
    ),
    { numRuns: 50 },
  )
})

describe('countJson', () => {
  const dense: Layer = { kind: 'dense', name: 'fc', config: { units: 2 ** 30 } }

  test('a count above 2^53 − 1 is a string of digits', () => {
    const [row] = countJson(counted({ type: 'vector', features: 2 ** 40 }, [dense]), 'keras').layers
    expect(row?.parameters).toBe(String(2n ** 70n + 2n ** 30n))
    expect(row?.weights).toEqual({ kernel: [2 ** 40, 2 ** 30], bias: [2 ** 30] })
  })

  test('what depends on a size that is not known is null, the rest is not', () => {
    const open = image(Number.NaN, Number.NaN, 3)
    const conv: Layer = { kind: 'conv2d', name: 'conv', config: { filters: 4, kernelSize: 3 } }
    const json = countJson(counted(open, [conv]), 'tfjs')
    expect(json.input).toEqual({ type: 'image', height: null, width: null, channels: 3 })
    expect(json.layers[0]).toMatchObject({ parameters: 112, connections: null, macs: null })
    expect(json.totals).toMatchObject({ parameters: 112, connections: null, activations: null })
  })

  test('several inputs and outputs are lists', () => {
    const vector = (features: number) => ({ type: 'vector', features }) as const
    const heads = ['left', 'right'].map(
      (name): Layer => ({ ...dense, name: `${name}-head`, config: { units: 1 }, inputs: [name] }),
    )
    const json = countJson(counted({ left: vector(2), right: vector(3) }, heads), 'longhand')
    expect(json.input).toEqual([vector(2), vector(3)])
    expect(json.output).toEqual([vector(1), vector(1)])
    expect(json.notes).toEqual([])
  })
})
