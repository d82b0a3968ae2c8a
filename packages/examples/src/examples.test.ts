import { axesOf, hasIssues, placeNetwork, readNetwork } from '@longhand/network'
import { countNetwork, type NetworkCount } from '@longhand/parameters'
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

/** Every number that a count gives, by the address that asks for it. */
const numbersOf = ({ layers, totals }: NetworkCount): ReadonlyMap<string, number> =>
  new Map(
    [
      ...Object.entries(totals).map(
        ([quantity, { value }]) => [`total.${quantity}`, value] as const,
      ),
      ...layers.flatMap(({ layer, count }) => [
        ...Object.entries(count).map(
          ([quantity, { value }]) => [`${layer.of}.${quantity}`, value] as const,
        ),
        ...axesOf(layer.output).map(
          ({ name, size }) => [`${layer.of}.output.${name}`, size.value] as const,
        ),
      ]),
    ].map(([address, value]) => [address, Number(value)]),
  )

describe('figures: what was published is what we count', () => {
  describe.each(examples)('$name', (example) => {
    const numbers = numbersOf(countOf(example))
    test.each(example.figures)(
      '$quantity is $value ($source)',
      ({ quantity, value, rounded = 1, isCut }) => {
        const units = (numbers.get(quantity) ?? Number.NaN) / rounded
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
