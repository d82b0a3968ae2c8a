import { testDocExamples } from '@longhand/house'
import { expect, test } from 'vitest'
import * as face from './wrap.ts'

testDocExamples(import.meta.dirname, face)

test('wrap: a word longer than the line stands alone', () => {
  expect(face.wrap('a considerably long one', 6, 0)).toBe('a\nconsiderably\nlong\none')
})
