import { expect, test } from 'vitest'
import { shortened } from './shortened.ts'

test('shortened: a text that fits stays, a longer one keeps its beginning and its end', () => {
  expect(shortened('conv1', 5)).toBe('conv1')
  expect(shortened('alexnet conv1.parameters', 13)).toBe('alexne…meters')
  expect(shortened('names of 20 letters!', 10)).toHaveLength(10)
})

test('shortened: letters of several code units are not torn', () => {
  expect(shortened('🙂🙂🙂🙂🙂', 3)).toBe('🙂…🙂')
})
