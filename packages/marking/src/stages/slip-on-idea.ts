import { plainValue, type Value } from '@longhand/derivation'
import type { Answer } from '../answer.ts'
import { type Candidate, isPlain } from '../candidate.ts'
import { mostLuck, near, shareOf } from '../chance.ts'
import type { Mistake } from '../check.ts'
import { mistakeOf } from '../mistake-of.ts'
import type { Question } from '../question.ts'
import { singleIdeas } from '../single-ideas.ts'
import { slips, slipsBetween } from '../slips/slips-between.ts'
import { valuesOf } from './ideas-that-fit.ts'

/** Ideas whose number became this one by a slip of the pen, unless luck would find one as easily. */
export const slipOnIdea = (question: Question, answer: Answer): readonly Mistake[] => {
  const { digits, decimals, readings } = answer
  if (digits === null || decimals === null) return []
  const candidates = singleIdeas(question).filter(isPlain)
  const chance = chanceOfSlips(candidates, answer, digits)
  if (chance >= mostLuck) return []
  return candidates.flatMap((candidate) =>
    slipsBetween(candidate.value, digits, decimals).map(({ slip, right }) => {
      const { says, ...mistake } = mistakeOf(candidate, question, chance)
      const value = plainValue(readings[0].value)
      return { ...mistake, says: `${says} ${slip.says(right, digits)}`, value, slip: slip.id }
    }),
  )
}

/** All slips on all ideas, as if each made a number of its own. */
const chanceOfSlips = (
  candidates: readonly Candidate[],
  answer: Answer,
  written: string,
): number => {
  const count = written.replace(/[-.]/g, '').length
  const each = slips.reduce((all, slip) => all + slip.makes(count), 0)
  const values = valuesOf(candidates)
  return shareOf(near(values, answer) * each + near(values.flatMap(moved), answer), answer)
}

/** A number with its point in other places, as one slip moves it. */
const moved = (value: Value): readonly number[] =>
  [-3, -2, -1, 1, 2, 3].map((places) => Number(value) * 10 ** places)
