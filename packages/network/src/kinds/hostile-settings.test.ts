import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLayerKind, layerKinds, type PlacedLayer } from '../layer-kinds.ts'
import type { Layer } from '../network.ts'
import { placeNetwork } from '../placing/place-network.ts'
import { axesOf, mapShape, type Shape } from '../shape.ts'

const kinds = Object.keys(layerKinds)
  .filter(isLayerKind)
  .filter((kind): kind is Layer['kind'] => kind !== 'input')

const most = Number.MAX_SAFE_INTEGER
const sizes = fc.oneof(
  fc.integer({ min: 1, max: 9 }),
  fc.constantFrom(1, 224, 65_536, 2 ** 31, most, Number.NaN),
)
const numbers = fc.constantFrom(0, 1, 2, 3, 7, 100, 2 ** 31, most, -1, 0.5, Number.NaN)
const values = fc.oneof(numbers, fc.array(numbers, { minLength: 1, maxLength: 3 }))

/** A kind's example with one setting and one size changed into something odd. */
const layers = fc.constantFrom(...kinds).chain((kind) => {
  const { config, example } = layerKinds[kind]
  const fields = Object.keys(Object(Reflect.get(config, 'entries')))
  const settings = fc.dictionary(fc.constantFrom(...fields, 'none'), values, { maxKeys: 2 })
  const shapes = fc.tuple(...example.inputs.map((shape) => changed(shape)))
  return fc.record({ kind: fc.constant(kind), shapes, settings })
})

const changed = (shape: Shape): fc.Arbitrary<Shape> =>
  fc
    .tuple(sizes, fc.nat(3))
    .map(([size, at]) =>
      mapShape(shape, (old, name) => (axesOf(shape)[at]?.name === name ? size : old)),
    )

const sizesIn = ({ output, weights }: PlacedLayer) => [
  ...axesOf(output).map(({ size }) => size.value),
  ...Object.values(weights).map(({ size }) => size.value),
]

test('every kind: whatever its settings, sizes are at least 1, unknown only where the input is, or there are issues', () => {
  fc.assert(
    fc.property(layers, ({ kind, shapes, settings }) => {
      const input = Object.fromEntries(shapes.map((shape, i) => [`x${i}`, shape]))
      const { none: _, ...said } = settings
      const config = { ...layerKinds[kind].example.config, ...said }
      const layer = { kind, name: 'it', config, inputs: Object.keys(input) }
      const placed = placeNetwork({ name: 'n', input, layers: [layer] })
      if ('issues' in placed) {
        for (const issue of placed.issues) expect(issue.try).toMatch(/\.$/)
        return
      }
      const isKnown = shapes.every((shape) => axesOf(shape).every(({ size }) => size > 0))
      for (const size of placed.value.layers.flatMap(sizesIn))
        if (isKnown) expect(size >= 1).toBe(true)
        else expect(size < 1).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
