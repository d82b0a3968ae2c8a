import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart } from './apart.ts'
import { areaPath, scalesFor } from './scales.ts'
import { ticks } from './ticks.ts'

test('ticks: round numbers within the ends', () => {
  expect(ticks(0, 2.3, 5)).toEqual([0, 0.5, 1, 1.5, 2])
  expect(ticks(60, 100, 5)).toEqual([60, 70, 80, 90, 100])
})

test('apart: names stand at least the gap apart, in the order of their curves', () => {
  const places = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(places, (from) => {
      const moved = apart(from, 16).toSorted((a, b) => a - b)
      for (const [i, place] of moved.slice(1).entries())
        expect(place - (moved[i] ?? 0)).toBeGreaterThan(15)
    }),
  )
  expect(apart([10, 100], 16)).toEqual([10, 100])
})

test('areaPath: a band only where runs differ', () => {
  const scales = scalesFor({ width: 100, height: 100, left: 0, right: 0 }, [0, 1], [0, 1])
  expect(areaPath([{ x: 0, y: 0, low: 0, high: 0 }], scales)).toBe('')
  expect(areaPath([{ x: 0, y: 0.5, low: 0, high: 1 }], scales)).toBe('M0 24L0 56z')
})
