import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { numbersFile, numbersText } from '../tools/numbers-file.ts'

test('docs/examples/numbers.txt holds every number of every worked example (pnpm numbers)', () => {
  expect(numbersText().split('\n')).toEqual(readFileSync(numbersFile, 'utf8').split('\n'))
})
