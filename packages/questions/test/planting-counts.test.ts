import { test } from 'vitest'
import { drawCountQuestions } from './drawn-networks.ts'
import { longTest, plantAll } from './planting.ts'

test(
  'an idea that is planted comes back, first or tied: counts, shapes and multiplications',
  () => {
    plantAll(() => drawCountQuestions(10), { rounds: 60, inFull: 25 })
  },
  longTest,
)
