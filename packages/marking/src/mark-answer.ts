import type { Answer } from './answer.ts'
import type { Check, Mistake } from './check.ts'
import { judgeAnswer } from './judge-answer.ts'
import type { Question } from './question.ts'
import { cutOff } from './stages/cut-off.ts'
import { earlyRounding } from './stages/early-rounding.ts'
import { ideasOrRounding } from './stages/ideas-or-rounding.ts'
import { plainIdeasThatFit } from './stages/ideas-that-fit.ts'
import { pairsThatFit } from './stages/pairs-that-fit.ts'
import { slipOnIdea } from './stages/slip-on-idea.ts'
import { slipOnTheWay } from './stages/slip-on-the-way.ts'
import { slipOrRounding } from './stages/slip-or-rounding.ts'

/** What could have gone wrong, one kind of mistake a stage; the first that answers is believed. */
type Stage = (question: Question, answer: Answer) => readonly Mistake[]

const stages: readonly Stage[] = [
  cutOff,
  ideasOrRounding,
  slipOrRounding,
  pairsThatFit,
  slipOnIdea,
  slipOnTheWay,
  earlyRounding,
]

/**
 * Whether an answer is right, right under a convention, or which known idea gives its number.
 *
 * Right is what the truth can be rounded to at the digits given. An answer that no known idea
 * leads to is wrong without a mistake to name: nothing is guessed.
 *
 * @param text As people write numbers: `34,848`, `≈ 0.3589`, `11·11·3·96`.
 */
export const markAnswer = (question: Question, text: string | number): Check => {
  const { answer, check } = judgeAnswer(question, text)
  // the number of a wrong shape can be right: then no idea leads to it
  if (answer === undefined || check.verdict === 'right' || check.try !== undefined) return check
  const tried = check.verdict === 'convention' ? [plainIdeasThatFit] : stages
  return { ...check, mistakes: firstAnswer(tried, question, answer) }
}

const firstAnswer = (
  stages: readonly Stage[],
  question: Question,
  answer: Answer,
): readonly Mistake[] => {
  for (const stage of stages) {
    const mistakes = stage(question, answer)
    if (mistakes.length > 0) return mistakes
  }
  return []
}
