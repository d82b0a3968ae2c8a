import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packText, unpackText } from './long-text.ts'

test('unpackText reads back whatever packText wrote, in signs that every address takes', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string().map((text) => text.repeat(40)),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const packed = packText(text)
      if (packed === undefined) return
      if (packed !== text) expect(packed).toMatch(/^~[\w-]*$/)
      expect(unpackText(packed)).toBe(text)
    }),
  )
})

test('packText: a layer that stands there fifty times becomes short', () => {
  const text = '  - { kind: dense, config: { units: 10 } }\n'.repeat(50)
  expect(packText(text)?.length).toBeLessThan(150)
})

test('packText: there is none for a text that no address holds', () => {
  const noise = Array.from({ length: 40_000 }, (_, i) => (i ** 3 % 7919).toString(36)).join('')
  expect(packText(noise)).toBeUndefined()
})

test('unpackText: what was cut off on its way is not taken for a text', () => {
  expect(unpackText('~!!')).toBeUndefined()
  expect(unpackText('~AAAA')).toBeUndefined()
})
