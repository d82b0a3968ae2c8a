import type { Answer } from '../answer.ts'
import { mostLuck } from '../chance.ts'
import type { Mistake } from '../check.ts'
import type { Question } from '../question.ts'
import { earlyRounding } from './early-rounding.ts'
import { ideasThatFit } from './ideas-that-fit.ts'

/** So many of its last digits' units from the right number, rounding on the way is likely too. */
const near = 10

/**
 * Every single idea that gives the number answered, and after them rounding on the way that leads
 * there as well, where the answer is hardly off.
 */
export const ideasOrRounding = (question: Question, answer: Answer): readonly Mistake[] => {
  const mistakes = ideasThatFit(question, answer)
  const [{ value, unit }] = answer.readings
  const isNear = Math.abs(Number(value) - Number(question.truth.value)) < near * unit
  if (mistakes.length === 0 || !isNear) return mistakes
  return [...mistakes, ...earlyRounding(question, answer).filter(({ chance }) => chance < mostLuck)]
}
