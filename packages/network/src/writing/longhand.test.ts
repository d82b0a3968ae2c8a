import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasIssues } from '../issue.ts'
import { isLayerKind, layerKinds } from '../layer-kinds.ts'
import type { Layer, Network } from '../network.ts'
import { parseText } from '../reading/parse-text.ts'
import { readNetwork } from '../reading/read-network.ts'
import { writeJson, writeYaml } from './longhand.ts'

const kinds = Object.keys(layerKinds).filter(
  (kind): kind is Layer['kind'] => isLayerKind(kind) && kind !== 'input',
)

const again = (text: string): unknown => {
  const data = parseText(text)
  return hasIssues(data) ? data : readNetwork(data.value)
}

const name = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  // valibot reads no field of these names
  .filter((word) => !['constructor', 'prototype', '__proto__'].includes(word))
const size = fc.option(fc.integer({ min: 1, max: 999 }), { nil: Number.NaN })
const shape = fc.oneof(
  fc.record({ type: fc.constant('vector' as const), features: size }),
  fc.record({ type: fc.constant('image' as const), height: size, width: size, channels: size }),
)
const layer: fc.Arbitrary<Layer> = fc
  .record(
    {
      kind: fc.constantFrom(...kinds),
      name,
      inputs: fc.array(name),
      trainable: fc.boolean(),
    },
    { requiredKeys: ['kind', 'name'] },
  )
  .map((one) => ({ ...one, config: layerKinds[one.kind].example.config }))
const network: fc.Arbitrary<Network> = fc.record(
  {
    name,
    input: fc.oneof(shape, fc.dictionary(name, shape, { minKeys: 1 })),
    layers: fc.array(layer, { minLength: 1 }),
    outputs: fc.array(name, { minLength: 1 }),
  },
  { requiredKeys: ['name', 'input', 'layers'] },
)

test.each([
  ['writeJson', writeJson],
  ['writeYaml', writeYaml],
])('%s: what is read again is the same network, whatever it is called', (_, write) => {
  fc.assert(
    fc.property(network, (one) => {
      expect(again(write(one))).toEqual({ value: one })
    }),
  )
})

test('writeJson, writeYaml: a layer a line, for people to read', () => {
  const small: Network = {
    name: 'small',
    input: { type: 'image', height: Number.NaN, width: 28, channels: 1 },
    layers: [
      { kind: 'conv2d', name: 'conv1', config: { filters: 6, kernelSize: [5, 5] } },
      { kind: 'flatten', name: 'flat', inputs: ['conv1'] },
    ],
  }
  expect(writeJson(small)).toMatchInlineSnapshot(`
    "{
      "name": "small",
      "input": { "type": "image", "height": null, "width": 28, "channels": 1 },
      "layers": [
        { "kind": "conv2d", "name": "conv1", "config": { "filters": 6, "kernelSize": [ 5, 5 ] } },
        { "kind": "flatten", "name": "flat", "inputs": [ "conv1" ] }
      ]
    }
    "
  `)
  expect(writeYaml(small)).toMatchInlineSnapshot(`
    "name: small
    input: { type: image, height: null, width: 28, channels: 1 }
    layers:
      - { kind: conv2d, name: conv1, config: { filters: 6, kernelSize: [ 5, 5 ] } }
      - { kind: flatten, name: flat, inputs: [ conv1 ] }
    "
  `)
})
