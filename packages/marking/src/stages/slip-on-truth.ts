import { plainValue } from '@longhand/derivation'
import type { Answer } from '../answer.ts'
import { mostLuck, shareOf } from '../chance.ts'
import type { Mistake } from '../check.ts'
import type { Question } from '../question.ts'
import { slipsBetween } from '../slips/slips-between.ts'

/** The slips of the pen that turn the right answer into this one. */
export const slipOnTruth = ({ truth }: Question, answer: Answer): readonly Mistake[] => {
  const { digits, decimals, readings } = answer
  if (digits === null || decimals === null) return []
  return slipsBetween(truth.value, digits, decimals)
    .map(({ slip, right, digits: count }) => ({
      id: slip.id,
      ids: [slip.id],
      at: null,
      says: slip.says(right, digits),
      value: plainValue(readings[0].value),
      slip: slip.id,
      chance: shareOf(slip.makes(count), answer),
    }))
    .filter(({ chance }) => chance < mostLuck)
}
