import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cosineOfTurn, realPower } from './same-everywhere.ts'

test('realPower: as Math.pow has it, to 13 digits', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 4, noNaN: true }),
      fc.double({ min: 0, max: 50, noNaN: true }),
      (base, times) => {
        const expected = base ** times
        expect(Math.abs(realPower(base, times) - expected)).toBeLessThanOrEqual(1e-13 * expected)
      },
    ),
  )
})

test('cosineOfTurn: as Math.cos has it, to 15 decimals', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      expect(Math.abs(cosineOfTurn(share) - Math.cos(Math.PI * share))).toBeLessThan(1e-15)
    }),
  )
})
