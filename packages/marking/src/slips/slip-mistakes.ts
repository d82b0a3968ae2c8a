import { plainValue, type Value } from '@longhand/derivation'
import type { Answer } from '../answer.ts'
import { shareOf } from '../chance.ts'
import type { Mistake } from '../check.ts'
import { slipsBetween } from './slips-between.ts'

/** The slips of the pen that turn the right number into the one that is claimed. */
export const slipMistakes = (right: Value, answer: Answer): readonly Mistake[] => {
  const { digits, decimals, readings } = answer
  if (digits === null || decimals === null) return []
  return slipsBetween(right, digits, decimals).map(({ slip, right: meant, digits: count }) => ({
    id: slip.id,
    ids: [slip.id],
    at: null,
    says: slip.says(meant, digits),
    value: plainValue(readings[0].value),
    slip: slip.id,
    chance: shareOf(slip.makes(count), answer),
  }))
}
