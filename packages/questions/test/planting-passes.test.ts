import { test } from 'vitest'
import { drawPassQuestions } from './drawn-problems.ts'
import { longTest, plantAll } from './planting.ts'

test(
  'an idea that is planted comes back, first or tied: forward passes and gradients',
  () => {
    plantAll(() => drawPassQuestions(8), { rounds: 140, inFull: 20 })
  },
  longTest,
)
