import { expect, test } from 'vitest'
import { schemaFields, takes } from './schema-fields.ts'

test('takes: types, lists, choices and definitions in words', () => {
  expect(takes({ type: 'string' })).toBe('string')
  expect(takes({ type: ['integer', 'null'] })).toBe('integer or null')
  expect(takes({ type: 'array', items: { type: 'number' } })).toBe('list of number')
  expect(takes({ enum: ['sgd', 'adam'] })).toBe('one of "sgd", "adam"')
  expect(takes({ $ref: '#/$defs/shape' })).toBe('shape')
  expect(takes({ anyOf: [{ type: 'string' }, { $ref: '#/$defs/network' }] })).toBe(
    'string or network',
  )
})

test('schemaFields: fields of fields, of lists and of definitions, once each', () => {
  const field = { type: 'string', description: 'x' }
  const [own, shape] = schemaFields({
    properties: {
      name: field,
      rows: {
        type: 'array',
        items: { type: 'object', properties: { at: field }, required: ['at'] },
      },
    },
    required: ['name'],
    $defs: { shape: { oneOf: [{ properties: { type: field } }, { properties: { type: field } }] } },
  })
  expect(own?.fields.map(({ at, isNeeded }) => [at, isNeeded])).toEqual([
    ['name', true],
    ['rows', false],
    ['rows[].at', true],
  ])
  expect(shape?.fields.map(({ at }) => at)).toEqual(['type'])
})
