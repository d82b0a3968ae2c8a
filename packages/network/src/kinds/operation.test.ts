import { expect, test } from 'vitest'
import type { Layer } from '../network.ts'
import { placeNetwork } from '../placing/place-network.ts'
import { shapeOf } from '../shape.ts'

const placed = (...layers: readonly Layer[]) => {
  const network = placeNetwork({
    name: 'net',
    input: { type: 'image', height: 8, width: 8, channels: 4 },
    layers,
  })
  if ('issues' in network) throw new Error(JSON.stringify(network.issues))
  return network.value.layers
}

test('operation: puts out what it is said to put out, what it reads where nothing is said', () => {
  const [same, open] = placed(
    { kind: 'operation', name: 'same', config: { does: 'Normalize' } },
    {
      kind: 'operation',
      name: 'open',
      config: { does: 'Lambda', output: { type: 'sequence', steps: null, features: 5 } },
    },
  )
  expect(same && shapeOf(same.output)).toEqual({ type: 'image', height: 8, width: 8, channels: 4 })
  expect(open && shapeOf(open.output)).toEqual({ type: 'sequence', steps: Number.NaN, features: 5 })
})

test('operation: its weights have the sizes that are given, their uses are not known', () => {
  const config = {
    does: 'Mix',
    weights: { scale: [2, 3], hidden: [null] },
    constants: { max: [1] },
  }
  const [layer] = placed({ kind: 'operation', name: 'mix', config })
  const { scale, hidden, max } = layer?.weights ?? {}
  expect([scale, hidden, max].map((weight) => weight?.size.value)).toEqual([6, Number.NaN, 1])
  expect(scale?.uses?.map(({ value }) => value)).toEqual([Number.NaN])
  expect([max?.uses, max?.trainable]).toEqual([undefined, true])
})

test('operation: reads one layer or several', () => {
  const [, , mixed] = placed(
    { kind: 'operation', name: 'a', config: { does: 'a' } },
    { kind: 'operation', name: 'b', config: { does: 'b' } },
    { kind: 'operation', name: 'mixed', config: { does: 'mix' }, inputs: ['a', 'b', 'input'] },
  )
  expect(mixed?.reads).toEqual(['a', 'b', 'input'])
})
