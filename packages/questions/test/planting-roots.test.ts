import { test } from 'vitest'
import { drawRootQuestions } from './drawn-problems.ts'
import { longTest, plantAll } from './planting.ts'

test(
  'an idea that is planted comes back, first or tied: weights after a step over a root',
  () => {
    plantAll(() => drawRootQuestions(8), { rounds: 60, inFull: 20 })
  },
  longTest,
)
