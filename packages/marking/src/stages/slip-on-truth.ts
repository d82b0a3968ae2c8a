import type { Answer } from '../answer.ts'
import { mostLuck } from '../chance.ts'
import type { Mistake } from '../check.ts'
import type { Question } from '../question.ts'
import { slipMistakes } from '../slips/slip-mistakes.ts'

/** The slips of the pen that turn the right answer into this one, where luck is unlikely. */
export const slipOnTruth = ({ truth }: Question, answer: Answer): readonly Mistake[] =>
  slipMistakes(truth.value, answer).filter(({ chance }) => chance < mostLuck)
