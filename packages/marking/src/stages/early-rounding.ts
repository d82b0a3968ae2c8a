import { plainValue } from '@longhand/derivation'
import { type Answer, fits } from '../answer.ts'
import { chanceOf } from '../chance.ts'
import type { Mistake } from '../check.ts'
import type { Question } from '../question.ts'
import { roundedOnTheWay } from '../rounded-on-the-way.ts'

/** Whether rounding lines before going on gives this number: it fits, and proves nothing. */
export const earlyRounding = (question: Question, answer: Answer): readonly Mistake[] => {
  const rounded = roundedOnTheWay(question)
  const fitting = rounded.find(({ value }) => answer.readings.some((one) => fits(value, one)))
  if (fitting === undefined) return []
  const chance = chanceOf(
    rounded.map(({ value }) => value),
    answer,
  )
  return [
    {
      id: 'early-rounding',
      ids: ['early-rounding'],
      at: null,
      says: `This fits rounding ${fitting.says} before going on. Keep all digits until the end.`,
      value: plainValue(fitting.value),
      slip: null,
      chance,
    },
  ]
}
