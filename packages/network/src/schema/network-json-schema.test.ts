import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { issuesIn } from '../issue.ts'
import { isLayerKind, layerKinds } from '../layer-kinds.ts'
import { readNetwork } from '../reading/read-network.ts'
import { settingsIssues } from '../reading/settings-issues.ts'
import { networkJsonSchema } from './network-json-schema.ts'

const written: object = JSON.parse(JSON.stringify(networkJsonSchema()))
const isValid = new Ajv({ strict: false }).compile(written)

const kinds = Object.keys(layerKinds).filter((kind) => isLayerKind(kind) && kind !== 'input')
const vector = { type: 'vector', features: 4 }
const layer = { kind: 'dense', name: 'out', config: { units: 2 } }
const good = { name: 'net', input: vector, layers: [layer] }

test.each(kinds)('networkJsonSchema: the example of %s is valid', (kind) => {
  const { config, inputs } = layerKinds[kind].example
  const input = Object.fromEntries(inputs.map((shape, i) => [`x${i}`, shape]))
  const layers = [{ kind, name: 'it', config, inputs: Object.keys(input) }]
  isValid({ name: 'net', input, layers })
  expect(isValid.errors).toBeNull()
})

describe('networkJsonSchema: agrees with the reader', () => {
  const readable = (data: unknown): boolean => {
    const network = readNetwork(data)
    return 'value' in network && settingsIssues(network.value.layers).length === 0
  }

  test.each([
    ['a network', good, true],
    [
      'several inputs, outputs',
      { ...good, input: { a: vector, b: vector }, outputs: ['out'] },
      true,
    ],
    ['a size that is not known', { ...good, input: { ...vector, features: null } }, true],
    ['a layer that is not trained', { ...good, layers: [{ ...layer, trainable: false }] }, true],
    ['settings left out', { ...good, layers: [{ kind: 'flatten', name: 'flat' }] }, true],
    ['no name', { ...good, name: undefined }, false],
    ['a field too many', { ...good, loss: 'x' }, false],
    ['no layers', { ...good, layers: [] }, false],
    ['a size of 0', { ...good, input: { ...vector, features: 0 } }, false],
    ['a shape of no type', { ...good, input: { features: 4 } }, false],
    ['a kind that is none', { ...good, layers: [{ ...layer, kind: 'Dense' }] }, false],
    ['settings that must be said', { ...good, layers: [{ kind: 'dense', name: 'out' }] }, false],
    [
      'settings of another kind',
      { ...good, layers: [{ ...layer, config: { units: 2, rate: 0.5 } }] },
      false,
    ],
    [
      'a rate of 1',
      { ...good, layers: [{ kind: 'dropout', name: 'd', config: { rate: 1 } }] },
      false,
    ],
    ['half a unit', { ...good, layers: [{ ...layer, config: { units: 2.5 } }] }, false],
    [
      'an activation that is none',
      { ...good, layers: [{ ...layer, config: { units: 2, activation: 'x' } }] },
      false,
    ],
    [
      'three sides',
      { ...good, layers: [{ kind: 'maxPooling2d', name: 'p', config: { poolSize: [2, 2, 2] } }] },
      false,
    ],
    ['outputs that name nothing', { ...good, outputs: [] }, false],
  ])('%s', (_, data, expected) => {
    const plain: unknown = JSON.parse(JSON.stringify(data))
    expect(isValid(plain)).toBe(expected)
    expect(readable(plain)).toBe(expected)
  })

  test('on random settings of random kinds', () => {
    const number = fc.oneof(
      fc.integer({ min: -1, max: 4 }),
      fc.double({ min: 0, max: 2, noNaN: true }),
    )
    const value = fc.oneof(
      number,
      fc.boolean(),
      fc.constantFrom('same', 'valid', 'relu', 'x', null),
      fc.array(fc.oneof(number, fc.array(number, { maxLength: 3 })), { maxLength: 3 }),
    )
    const layers = fc
      .constantFrom(...kinds.filter((kind) => kind !== 'partialConv2d'))
      .chain((kind) => {
        const entries = Object.keys(Object(Reflect.get(layerKinds[kind].config, 'entries')))
        const settings = fc.record(
          Object.fromEntries([...entries, 'other'].map((word) => [word, value])),
          {
            requiredKeys: [],
          },
        )
        return settings.map((config) => [{ kind, name: 'it', config }])
      })
    fc.assert(
      fc.property(layers, (some) => {
        expect(isValid({ ...good, layers: some })).toBe(readable({ ...good, layers: some }))
      }),
      { numRuns: 500 },
    )
  })
})

test('networkJsonSchema: what JSON Schema cannot say is left to the reader', () => {
  // the same channel twice
  const config = { connectionTable: [[0, 0]], kernelSize: 1 }
  const data = { ...good, layers: [{ kind: 'partialConv2d', name: 'c3', config }] }
  const network = readNetwork(data)
  expect(isValid(data)).toBe(true)
  expect(issuesIn(network)).toEqual([])
  expect('value' in network && settingsIssues(network.value.layers)).toHaveLength(1)
})
