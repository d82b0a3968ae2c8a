import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('remembered: what was asked for before is not made again, the latest two of it', () => {
  const made: string[] = []
  const length = remembered(2, String, (word: string) => {
    made.push(word)
    return word.length
  })
  expect(['a', 'bb', 'a', 'ccc', 'a', 'bb'].map(length)).toEqual([1, 2, 1, 3, 1, 2])
  expect(made).toEqual(['a', 'bb', 'ccc', 'bb'])
})
