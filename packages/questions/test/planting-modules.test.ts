import { test } from 'vitest'
import { drawModuleQuestions } from './drawn-modules.ts'
import { longTest, plantAll } from './planting.ts'

test(
  'an idea that is planted comes back, first or tied: branches, groups and normalisation',
  () => {
    plantAll(() => drawModuleQuestions(10), { rounds: 120, inFull: 20 })
  },
  longTest,
)
