import type { Value } from '@longhand/derivation'
import {
  axesOf,
  hasIssues,
  type PlacedLayer,
  type PlacedNetwork,
  placeNetwork,
  readNetwork,
} from '@longhand/network'
import {
  conventionNamed,
  countNetwork,
  countUnder,
  type Field,
  type NetworkCount,
  receptiveFields,
  torchsummaryMemory,
} from '@longhand/parameters'
import { describe, expect, test } from 'vitest'
import { examples } from './examples.ts'
import type { NamedNetwork } from './named-network.ts'

const countOf = ({ network }: NamedNetwork): NetworkCount => {
  const read = readNetwork(JSON.parse(JSON.stringify(network)))
  if (hasIssues(read)) throw new Error(JSON.stringify(read.issues))
  const placed = placeNetwork(read.value)
  if (hasIssues(placed)) throw new Error(JSON.stringify(placed.issues))
  return countNetwork(placed.value)
}

/** The part of an address that says what is asked: all but the layer's name. */
const whatIn = (quantity: string, of: string): string | undefined =>
  quantity.startsWith(`${of}.`) ? quantity.slice(of.length + 1) : undefined

const fieldOf = (network: PlacedNetwork, layer: string): Field | undefined => {
  const field = receptiveFields(network, 'height').get(layer)
  return field === undefined || 'unknown' in field ? undefined : field
}

/** A layer's number: its counts under every convention, its axes, what it sees. */
const numberOf = (network: PlacedNetwork, layer: PlacedLayer, what: string) => {
  const axis = axesOf(layer.output).find(({ name }) => what === `output.${name}`)
  const field = what.startsWith('receptiveField') ? fieldOf(network, layer.name) : undefined
  const fieldNumbers: Readonly<Record<string, Value | undefined>> = {
    receptiveField: field?.size.value,
    'receptiveField.jump': field?.jump.value,
    'receptiveField.start': field?.start.value,
  }
  return axis?.size.value ?? fieldNumbers[what] ?? conventionNamed(what)?.count(layer).value
}

/** The number at an address, as `longhand explain` has it. */
const numberAt = (network: PlacedNetwork, quantity: string): number => {
  const total = conventionNamed(whatIn(quantity, 'total') ?? '')
  if (total !== undefined) return Number(countUnder(network, total).total.value)
  if (quantity === 'memory.torchsummary') return Number(torchsummaryMemory(network).total.value)
  const numbers = network.layers.flatMap((layer) => {
    const what = whatIn(quantity, layer.of)
    return what === undefined ? [] : [numberOf(network, layer, what)]
  })
  return Number(numbers.find((number) => number !== undefined) ?? Number.NaN)
}

describe('figures: what was published is what we count', () => {
  describe.each(examples)('$name', (example) => {
    const { network } = countOf(example)
    test.each(example.figures)(
      '$quantity is $value ($source)',
      ({ quantity, value, rounded = 1, isCut }) => {
        const units = numberAt(network, quantity) / rounded
        expect((isCut ? Math.floor(units) : Math.round(units)) * rounded).toBe(value)
      },
    )
  })
})

test.each(examples)('$name: the network has the name it is found by', ({ name, network }) => {
  expect(network.name).toBe(name)
})

test('examples: no two have one name', () => {
  expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length)
})

test('five-convolutions: memory as torchsummary 1.5.1 prints it leaves 244 (0.68, 56.63, 14.29, 71.61)', () => {
  const example = examples.find(({ name }) => name === 'five-convolutions')
  if (example === undefined) throw new Error('not there')
  const { network, totals } = countOf(example)
  const megabytes = (numbers: number) => (numbers * 4) / 2 ** 20
  const input = network.inputs.flatMap(({ output }) =>
    axesOf(output).map(({ size }) => Number(size.value)),
  )
  const given = megabytes(input.reduce((product, size) => product * size, 1))
  const passed = megabytes(2 * Number(totals.activations.value))
  const parameters = megabytes(Number(totals.parameters.value))
  const printed = [given, passed, parameters, given + passed + parameters]
  expect(printed.map((size) => size.toFixed(2))).toEqual(['0.68', '56.63', '14.29', '71.61'])
})
