import { expect, test } from 'vitest'
import { slipDecimal } from './slip-decimal.ts'
import { slipDigit } from './slip-digit.ts'
import { slips, slipsBetween } from './slips-between.ts'

const idsOf = (value: number | bigint, written: string, decimals = 0) =>
  slipsBetween(value, written, decimals).map(({ slip }) => slip.id)

test('slipDigit: one digit is another (conv3, coursework: 885,129 for 885,120)', () => {
  expect(idsOf(885_120, '885129')).toEqual(['slip-digit'])
  expect(slipDigit.says('885120', '885129')).toContain('you wrote 9 where 0 belongs')
})

test('slipDigit: two digits, another length, another sign or a moved point are no such slip', () => {
  expect(idsOf(885_120, '885219')).toEqual([])
  expect(idsOf(885_120, '88512')).not.toContain('slip-digit')
  expect(idsOf(-8851, '18851')).toEqual([])
  expect(idsOf(0.3589, '03.589', 3)).toEqual([])
})

test('slipsBetween: digits are those that were given', () => {
  expect(idsOf(0.35891648, '0.3587', 4)).toEqual(['slip-digit'])
  expect(idsOf(9_007_199_254_740_993n, '9007199254740990')).toEqual(['slip-digit'])
})

test('slipsBetween: fewer than four significant digits show no slip', () => {
  expect(idsOf(320, '321')).toEqual([])
  expect(idsOf(0.0226, '0.0225', 4)).toEqual([])
})

test('slipSwap: two neighbours have changed places, in decimals too', () => {
  expect(idsOf(34_944, '34494')).toEqual(['slip-swap'])
  expect(idsOf(0.358_916_48, '0.3598', 4)).toEqual(['slip-swap'])
  expect(idsOf(34_944, '43494')).toEqual([])
})

test('slipDropped: a digit is missing; a last decimal left out is rounding', () => {
  expect(idsOf(1_327_488, '132488')).toEqual(['slip-dropped'])
  expect(idsOf(0.358_916_48, '0.35916', 5)).toContain('slip-dropped')
  expect(idsOf(0.358_91, '0.3589', 4)).toEqual([])
})

test('slipDecimal: ten times too much, or a hundred times too little', () => {
  expect(idsOf(34_944, '349440')).toEqual(['slip-decimal'])
  expect(idsOf(0.358_916_48, '3.5892', 4)).toEqual(['slip-decimal'])
  expect(idsOf(0.358_916_48, '0.0035892', 7)).toEqual(['slip-decimal'])
  expect(idsOf(34_944, '34944000000')).toEqual([])
})

test('slipSign: a minus lost, and one too many', () => {
  expect(idsOf(-0.022_602_54, '0.0226025', 7)).toEqual(['slip-sign'])
  expect(idsOf(34_944, '-34944')).toEqual(['slip-sign'])
  expect(idsOf(-0.022_602_54, '0.0226052', 7)).toEqual([])
})

test('slipCut: digits cut off, not rounded; counts in round numbers (AlexNet’s 62.3M)', () => {
  expect(idsOf(0.358_916_48, '0.35891', 5)).toContain('slip-cut')
  expect(idsOf(0.082_167, '0.0821', 4)).toEqual(['slip-cut'])
  expect(idsOf(-0.082_167, '-0.0821', 4)).toEqual(['slip-cut'])
  expect(idsOf(62_378_344, '62300000')).toEqual(['slip-cut'])
  expect(idsOf(34_944, '35000')).toContain('slip-cut')
  // rounded rightly, or too few digits to say
  expect(idsOf(0.082_167, '0.0822', 4)).toEqual([])
  expect(idsOf(0.082_167, '0.0820', 4)).toEqual([])
  expect(idsOf(34_944, '30000')).toEqual([])
  expect(idsOf(34_944, '34000')).toContain('slip-cut')
  expect(idsOf(34_944, '33900')).toEqual([])
})

test.each(slips)(
  '$id: what it makes of right digits is known again, and told in sentences',
  (slip) => {
    for (const [value, decimals] of [
      [885_120, 0],
      [61_706, 0],
      [0.358_916_48, 6],
      [-0.022_602_54, 7],
      [1_327_488, 0],
    ] as const) {
      const right = decimals === 0 ? String(value) : value.toFixed(decimals)
      const written = slip.make(right)
      const places = written.split('.')[1]?.length ?? 0
      expect([right, written, ...idsOf(value, written, places)]).toContain(slip.id)
    }
    for (const text of [slip.does, slip.wayBack]) expect(text).toMatch(/^[A-Z].*\.$/)
  },
)

test('slipsBetween: two digits of a rounded number show no lost point (34,944 is 35 thousand)', () => {
  expect(idsOf(34_944, '35')).toEqual([])
  expect(idsOf(34_944, '3494')).toContain('slip-dropped')
  expect(slipDecimal.says('34944', '34.944')).toContain('it is 34,944.')
  expect(slipDecimal.says('0.35892', '35.892')).toContain('it is 0.35892.')
})
