import { type Layer, type Network, placeNetwork } from '@longhand/network'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conventionNamed, conventions, countUnder } from './conventions.ts'

const placed = (network: Network) => {
  const checked = placeNetwork(network)
  if ('value' in checked) return checked.value
  throw new Error(JSON.stringify(checked.issues))
}

const totalsOf = (input: Network['input'], layers: readonly Layer[]) => {
  const network = placed({ name: 'net', input, layers })
  return Object.fromEntries(
    conventions.map((convention) => [convention.id, countUnder(network, convention).total.value]),
  )
}

const image = (height: number, width: number, channels: number) =>
  ({ type: 'image', height, width, channels }) as const

/** The links of a convolution, laid down one by one; those to zeros are left out. */
const linksLaidDown = (
  side: number,
  { size, stride, dilation, padding }: Record<'size' | 'stride' | 'dilation' | 'padding', number>,
): number => {
  let links = 0
  const reach = dilation * (size - 1) + 1
  for (let start = -padding; start + reach <= side + padding; start += stride)
    for (let i = 0; i < size; i += 1) {
      const at = start + i * dilation
      if (at >= 0 && at < side) links += 1
    }
  return links
}

const upTo = (max: number, min = 1) => fc.integer({ min, max })
const windows = fc.record({
  size: upTo(5),
  stride: upTo(3),
  dilation: upTo(3),
  padding: upTo(6, 0),
})

describe('connectionsInBounds', () => {
  test('as many links as one counts by laying the window down', () => {
    fc.assert(
      fc.property(upTo(20), upTo(20), windows, upTo(4), (height, width, window, filters) => {
        const { size, stride, dilation, padding } = window
        fc.pre(dilation * (size - 1) + 1 <= Math.min(height, width) + 2 * padding)
        const config = {
          filters,
          kernelSize: size,
          strides: stride,
          padding,
          dilationRate: dilation,
        }
        const counted = totalsOf(image(height, width, 2), [
          { kind: 'conv2d', name: 'conv', config: { ...config, useBias: false } },
        ])
        const links = linksLaidDown(height, window) * linksLaidDown(width, window)
        expect(counted.connectionsInBounds).toBe(links * 2 * filters)
      }),
      { numRuns: 300 },
    )
  })

  test("with 'same' padding on even sides and stride 2 zeros stand behind only (TensorFlow)", () => {
    // 4 → 2 positions of 3: the last entry of the last window falls on the one zero
    const config = {
      filters: 1,
      kernelSize: [3, 1],
      strides: [2, 1],
      padding: 'same',
      useBias: false,
    }
    const counted = totalsOf(image(4, 1, 1), [{ kind: 'conv2d', name: 'conv', config }])
    expect(counted.connections).toBe(6)
    expect(counted.connectionsInBounds).toBe(5)
  })

  test('without padding they are LeCun’s: C1 of LeNet-5 has 122,304 (LeCun 1998, §II.B)', () => {
    const counted = totalsOf(image(32, 32, 1), [
      { kind: 'conv2d', name: 'C1', config: { filters: 6, kernelSize: 5 } },
    ])
    expect(counted.connectionsInBounds).toBe(122_304)
  })
})

test('connections: coursework’s 1×1 convolution of 64 filters on 28×28×192, by hand', () => {
  const layers: readonly Layer[] = [
    { kind: 'conv2d', name: 'conv', config: { filters: 64, kernelSize: 1 } },
    { kind: 'maxPooling2d', name: 'pool', config: { poolSize: 2 } },
  ]
  expect(totalsOf(image(28, 28, 192), layers)).toMatchObject({
    connections: 193 * 64 * 784,
    connectionsWithoutBiases: 192 * 64 * 784,
    connectionsWithPooling: 193 * 64 * 784 + 4 * 14 * 14 * 64,
  })
})

test('multiplications of a dense layer 84 → 10 with softmax, by hand', () => {
  const config = { units: 10, activation: 'softmax' }
  const counted = totalsOf({ type: 'vector', features: 84 }, [
    { kind: 'dense', name: 'out', config },
  ])
  expect(counted).toMatchObject({
    macs: 840,
    macsWithBiases: 850,
    flops: 1680,
    flopsWithBiases: 1690,
    macsWithElementwise: 850,
    macsOfTorchinfo: 850,
  })
})

test('multiplications: what is worked on number by number is counted under its convention', () => {
  const counted = totalsOf(image(4, 4, 2), [
    { kind: 'conv2d', name: 'conv', config: { filters: 3, kernelSize: 1, activation: 'relu' } },
    { kind: 'batchNormalization', name: 'norm' },
    { kind: 'activation', name: 'act', config: { activation: 'tanh' } },
    { kind: 'maxPooling2d', name: 'pool', config: { poolSize: 2 } },
  ])
  const numbers = 4 * 4 * 3
  // biases, ReLU, twice for γ and β, tanh, and all that the pool reads
  expect(counted.macsWithElementwise).toBe(numbers * (2 + 1 + 1 + 2 + 1 + 1))
  // torchinfo: a convolution at each position, γ and β once
  expect(counted.macsOfTorchinfo).toBe(numbers * 3 + 6)
})

test('conventions: every id is found, with hyphens too, and no two are alike', () => {
  expect(new Set(conventions.map(({ id }) => id)).size).toBe(conventions.length)
  for (const { id, term } of conventions) {
    expect(conventionNamed(id)?.id).toBe(id)
    expect(conventionNamed(id.replace(/[A-Z]/g, (letter) => `-${letter}`))?.term).toBe(term)
  }
  expect(conventionNamed('flopz')).toBeUndefined()
})

test('countUnder: the total is the sum of the layers, whatever the convention', () => {
  const network = placed({
    name: 'net',
    input: image(9, 9, 2),
    layers: [
      { kind: 'conv2d', name: 'conv', config: { filters: 3, kernelSize: 3, padding: 'same' } },
      { kind: 'batchNormalization', name: 'norm' },
      { kind: 'averagePooling2d', name: 'pool', config: { poolSize: 3 } },
      { kind: 'flatten', name: 'flat' },
      { kind: 'dense', name: 'out', config: { units: 5 } },
    ],
  })
  for (const convention of conventions) {
    const { layers, total } = countUnder(network, convention)
    expect(total.value).toBe(layers.reduce((sum, { value }) => sum + Number(value), 0))
  }
})
