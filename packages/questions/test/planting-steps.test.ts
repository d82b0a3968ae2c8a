import { test } from 'vitest'
import { drawStepQuestions } from './drawn-problems.ts'
import { longTest, plantAll } from './planting.ts'

test(
  'an idea that is planted comes back, first or tied: weights after a step or two',
  () => {
    plantAll(() => drawStepQuestions(8), { rounds: 45, inFull: 20 })
  },
  longTest,
)
