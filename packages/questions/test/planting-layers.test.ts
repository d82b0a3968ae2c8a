import { test } from 'vitest'
import { drawLayerQuestions } from './drawn-layers.ts'
import { longTest, plantAll } from './planting.ts'

test(
  'an idea that is planted comes back, first or tied: layers that normalise, join, leave out and pool',
  () => {
    plantAll(() => drawLayerQuestions(1), { rounds: 2, inFull: 0 })
  },
  longTest,
)
