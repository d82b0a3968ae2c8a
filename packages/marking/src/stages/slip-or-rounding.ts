import type { Answer } from '../answer.ts'
import { mostLuck } from '../chance.ts'
import type { Mistake } from '../check.ts'
import type { Question } from '../question.ts'
import { slipMistakes } from '../slips/slip-mistakes.ts'
import { earlyRounding } from './early-rounding.ts'

/**
 * The slips of the pen that turn the right answer into this one, where luck is unlikely. Rounding
 * on the way that leads to the same number is named first: it mostly moves a last digit.
 */
export const slipOrRounding = (question: Question, answer: Answer): readonly Mistake[] => {
  const slips = slipMistakes(question.truth.value, answer).filter(isUnlikely)
  if (slips.length === 0) return []
  return [...earlyRounding(question, answer).filter(isUnlikely), ...slips]
}

const isUnlikely = ({ chance }: Mistake): boolean => chance < mostLuck
