import { ideas } from '@longhand/marking'
import { expect, test } from 'vitest'
import { topicOf, topics } from './topic-of.ts'

test.each([
  ['forgot-bias', 'Counting parameters'],
  ['updated-weights-reused', 'Backpropagation'],
])('topicOf: %s belongs to %s', (id, topic) => {
  const idea = ideas.get(id)
  expect(idea && topicOf(idea)).toBe(topic)
})

test('topics: each has ideas, and no idea has another', () => {
  const met = new Set([...ideas.values()].map(topicOf))
  expect([...met].sort()).toEqual([...topics].sort())
})
