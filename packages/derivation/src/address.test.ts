import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, addressOfLayer, layerOf } from './address.ts'

test('layerOf reads back every name that addressOfLayer wrote', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(layerOf(`${addressOfLayer(name)}.kernel[0][1]`)).toBe(name)
    }),
  )
})

test('addressOfLayer: names that could be read as something else are quoted', () => {
  expect(['total', 'loss', 'memory', 'a.b', 'conv1'].map(addressOfLayer)).toEqual([
    '["total"]',
    '["loss"]',
    '["memory"]',
    '["a.b"]',
    'conv1',
  ])
})

test('addressOf: the quantity is the last part', () => {
  expect(addressOf({ of: '["a.b"]', term: 'parameters' })).toBe('["a.b"].parameters')
  expect(addressOf({ of: '', term: 'loss-after' })).toBe('lossAfter')
  expect(addressOf({ of: 'hidden.delta[0][1]', term: 'delta' })).toBe('hidden.delta[0][1]')
})
