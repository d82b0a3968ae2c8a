import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slabOf } from './slab.ts'

const image = (side: number, channels: number) =>
  ({ type: 'image', height: side, width: side, channels }) as const

const sizes = fc.integer({ min: 1, max: 4096 })

test('slabOf: a larger side is drawn higher, more channels thicker', () => {
  fc.assert(
    fc.property(sizes, sizes, (side, channels) => {
      const slab = slabOf(image(side, channels))
      expect(slabOf(image(side + 1, channels)).height).toBeGreaterThan(slab.height)
      expect(slabOf(image(side, channels + 1)).width).toBeGreaterThan(slab.width)
    }),
  )
})

test('slabOf: one hairline a doubling of the channels', () => {
  const hairlines = (channels: number) => {
    const grid = slabOf(image(8, channels)).parts.find(
      ({ attributes }) => attributes.class === 'grid',
    )
    return String(grid?.attributes.d ?? '').match(/M/g)?.length ?? 0
  }
  expect([1, 2, 64, 256].map(hairlines)).toEqual([0, 1, 6, 8])
})

test('slabOf: every shape can be drawn', () => {
  const shapes = [
    { type: 'vector', features: 1 },
    { type: 'sequence', steps: 10, features: 32 },
    { type: 'volume', depth: 4, height: 8, width: 8, channels: 3 },
  ] as const
  for (const shape of shapes) {
    const { width, height } = slabOf(shape)
    expect(width * height).toBeGreaterThan(0)
  }
})
