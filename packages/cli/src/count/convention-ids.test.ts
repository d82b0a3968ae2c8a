import { conventions, optimizerStates } from '@longhand/parameters'
import { expect, test } from 'vitest'
import { conventionIds, conventionQuantities, optimizers } from './convention-ids.ts'

test('conventionIds: the options know every way to count, and no other', () => {
  expect(conventionIds).toEqual(conventions.map(({ id }) => id))
  const quantities = new Set<string>(conventions.map(({ of }) => of))
  expect(conventionQuantities).toEqual([...quantities, 'receptiveField'])
  expect(optimizers).toEqual(Object.keys(optimizerStates))
})
