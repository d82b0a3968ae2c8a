import { expect, test } from 'vitest'
import { setTex } from '../tex/set-tex.ts'
import { claimTex } from './claim-tex.ts'

test.each([
  ['34,944', '34{,}944'],
  ['3*3*64', '3\\cdot 3\\cdot 64'],
  ['3 x 3', '3\\times 3'],
  ['0.68 MB', '0.68\\,\\text{MB}'],
  ['25K', '25\\text{K}'],
  ['1e-3', '1e-3'],
])('claimTex: %s is %s, and can be set', (says, tex) => {
  expect(claimTex(says)).toBe(tex)
  expect(() => setTex(tex)).not.toThrow()
})
