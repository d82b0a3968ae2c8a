import { type Layer, type Network, placeNetwork } from '@longhand/network'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countJson } from './count-json.ts'
import { countNetwork, quantities } from './count-network.ts'

const counted = (network: Network) => {
  const placed = placeNetwork(network)
  if ('value' in placed) return countNetwork(placed.value)
  throw new Error(JSON.stringify(placed.issues))
}

const totalsOf = (network: Network) =>
  Object.fromEntries(
    Object.entries(counted(network).totals).map(([quantity, { value }]) => [quantity, value]),
  )

const conv = (name: string, from: string, shares?: string): Layer => ({
  kind: 'conv2d',
  name,
  inputs: [from],
  ...(shares ? { shares } : { config: { filters: 4, kernelSize: 3 } }),
})

/** Two images through convolutions: one that is shared, or one each. */
const two = (left: number, right: number, shares: boolean): Network => ({
  name: 'two',
  input: {
    left: { type: 'image', height: left, width: left, channels: 3 },
    right: { type: 'image', height: right, width: right, channels: 3 },
  },
  layers: [conv('conv', 'left'), conv('conv#2', 'right', shares ? 'conv' : undefined)],
})

describe('countNetwork: shared layers', () => {
  const side = fc.integer({ min: 3, max: 12 })

  test('parameters count once; connections, MACs and activations at every use', () => {
    fc.assert(
      fc.property(side, side, (left, right) => {
        const [once, twice] = [totalsOf(two(left, right, true)), totalsOf(two(left, right, false))]
        for (const quantity of ['parameters', 'trainable', 'weightsOnly'])
          expect(Number(once[quantity]) * 2).toBe(twice[quantity])
        for (const quantity of ['connections', 'macs', 'activations'])
          expect(once[quantity]).toBe(twice[quantity])
      }),
    )
  })

  test('countJson: a shared layer is one row with its uses', () => {
    const { layers } = countJson(counted(two(5, 5, true)), 'longhand')
    expect(layers.map(({ name, uses, parameters }) => [name, uses, parameters])).toEqual([
      ['conv', 2, 3 * 3 * 3 * 4 + 4],
    ])
  })
})

/** A layer whose inside is hidden, then a dense layer. */
const hiding = (config: object): Network => ({
  name: 'hiding',
  input: { type: 'vector', features: 8 },
  layers: [
    { kind: 'operation', name: 'secret', config: { does: 'Secret', hides: true, ...config } },
    { kind: 'dense', name: 'dense', config: { units: 3 } },
  ],
})

describe('countNetwork: layers that hide what they do', () => {
  test('hidden weights leave every total open; the rows that are known stay', () => {
    const output = { type: 'vector', features: 5 }
    const { layers, totals } = counted(hiding({ output, weights: { secret: [null] } }))
    expect(layers[1]?.count.parameters.value).toBe(5 * 3 + 3)
    for (const quantity of quantities)
      if (quantity !== 'nonTrainable' && quantity !== 'activations')
        expect([quantity, totals[quantity].value]).toEqual([quantity, Number.NaN])
    expect(totals.activations.value).toBe(5 + 3)
  })

  test('without weights and with a known output, its multiplications alone are not known', () => {
    const totals = totalsOf(hiding({ output: { type: 'vector', features: 5 } }))
    expect(totals).toMatchObject({ parameters: 18, connections: 18, macs: Number.NaN })
  })

  test('what reads an output that is not known has unknown weights; null in JSON', () => {
    const json = countJson(counted(hiding({})), 'keras')
    expect(JSON.parse(JSON.stringify(json.layers))).toMatchObject([
      { output: { features: null }, parameters: 0, macs: null },
      { output: { features: 3 }, parameters: null, weights: { kernel: [null, 3], bias: [3] } },
    ])
  })

  test('a branch of unknown shape that is added has the shape of the others', () => {
    const { layers } = counted({
      name: 'scaled',
      input: { type: 'image', height: 5, width: 5, channels: 2 },
      layers: [
        { kind: 'operation', name: 'scale', config: { does: 'Lambda', hides: true } },
        { kind: 'add', name: 'sum', inputs: ['scale', 'input'] },
        { kind: 'conv2d', name: 'conv', config: { filters: 4, kernelSize: 1 } },
      ],
    })
    expect(layers[2]?.count.parameters.value).toBe(2 * 4 + 4)
  })
})
