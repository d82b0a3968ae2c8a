import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test('printable: colours, line ends and turned text of others do nothing to a terminal', () => {
  expect(printable('a\u001b[31mb\r\nc')).toBe('a [31mb c')
  expect(printable('\u202eabc\u009b1m')).toBe('abc 1m')
  expect(printable('9'.repeat(10_000))).toBe(`${'9'.repeat(80)}…`)
  expect(printable('Änne O’Neil')).toBe('Änne O’Neil')
})
