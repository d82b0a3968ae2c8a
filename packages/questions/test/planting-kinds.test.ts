import { test } from 'vitest'
import { drawKindQuestions, drawMeasureQuestions, drawSequenceQuestions } from './drawn-kinds.ts'
import { longTest, plantAll } from './planting.ts'

test.for([
  ['separable and transposed convolutions', drawKindQuestions, 20],
  ['recurrent layers and attention', drawSequenceQuestions, 14],
  ['receptive fields, memory and shared layers', drawMeasureQuestions, 10],
] as const)(
  'an idea that is planted comes back, first or tied: %s',
  { timeout: longTest },
  ([, draw, inFull]) => {
    plantAll(() => draw(10), { rounds: 60, inFull })
  },
)
