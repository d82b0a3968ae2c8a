import { test } from 'vitest'
import { drawPartialQuestions } from './drawn-partial.ts'
import {
  drawDroppedQuestions,
  drawNormalisedQuestions,
  drawRememberedQuestions,
} from './drawn-small-layers.ts'
import { longTest, plantAll } from './planting.ts'

const ofNormalisation = [
  'variance-for-deviation',
  'variance-over-one-less',
  'scale-missing-back',
  'statistics-as-constants',
  'mean-as-constant',
  'variance-as-constant',
  'slopes-summed-for-mean',
  'leak-forgotten',
]
const ofDropout = ['dropout-not-scaled', 'mask-missing-back', 'relu-slope-of-error']
const ofMemory = [
  'betas-swapped',
  'momentum-forgotten',
  'momentum-rate-omitted',
  'gradients-not-zeroed',
]

test.for([
  ['batch normalisation', drawNormalisedQuestions, ofNormalisation],
  ['dropout and ReLU', drawDroppedQuestions, ofDropout],
  ['a table of connections', drawPartialQuestions, ['connection-table-ignored']],
  ['steps that remember those before', drawRememberedQuestions, ofMemory],
] as const)(
  'an idea that is planted comes back, first or tied: %s',
  { timeout: longTest },
  ([, draw, only]) => {
    plantAll(() => draw(5), { rounds: 200, only })
  },
)
