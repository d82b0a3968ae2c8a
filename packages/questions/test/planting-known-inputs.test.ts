import { test } from 'vitest'
import { drawKnownInputQuestions } from './drawn-known-inputs.ts'
import { longTest, plantAll } from './planting.ts'

const only = ['other-input-size', 'output-channels-from-input', 'counted-as-ordinary-convolution']

test(
  'an idea that is planted comes back, first or tied: known pictures, and a convolution in two layers',
  () => {
    plantAll(() => drawKnownInputQuestions(10), { rounds: 120, only })
  },
  longTest,
)
