import { test } from 'vitest'
import { drawImageQuestions } from './drawn-images.ts'
import { longTest, plantAll } from './planting.ts'

test(
  'an idea that is planted comes back, first or tied: gradients of convolutions',
  () => {
    plantAll(() => drawImageQuestions(8), { rounds: 45, inFull: 10 })
  },
  longTest,
)
