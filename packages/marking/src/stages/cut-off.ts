import type { Answer } from '../answer.ts'
import { mostLuck } from '../chance.ts'
import type { Mistake } from '../check.ts'
import type { Question } from '../question.ts'
import { slipMistakes } from '../slips/slip-mistakes.ts'
import { ideasThatFit } from './ideas-that-fit.ts'

/**
 * A right answer whose last digits were cut off instead of rounded, 62.3M for 62,378,344, and the
 * ideas held everywhere that fit as well. Where all digits are given, an idea is likelier.
 */
export const cutOff = (question: Question, answer: Answer): readonly Mistake[] => {
  const [{ value, unit }] = answer.readings
  if (unit <= 0 || unit === 1) return []
  const digits = unit > 1 ? String(Math.round(Number(value))) : answer.digits
  const decimals = unit > 1 ? 0 : answer.decimals
  const cut = slipMistakes(question.truth.value, { ...answer, digits, decimals }).filter(
    ({ slip, chance }) => slip === 'slip-cut' && chance < mostLuck,
  )
  if (cut.length === 0) return []
  return [...cut, ...ideasThatFit(question, answer).filter(({ at }) => at === null)]
}
