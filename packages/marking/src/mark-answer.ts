import { plainValue, type Value } from '@longhand/derivation'
import { type Answer, fits } from './answer.ts'
import type { Check, Met, Mistake } from './check.ts'
import type { Question } from './question.ts'
import { readAnswer } from './reading/read-answer.ts'
import { earlyRounding } from './stages/early-rounding.ts'
import { ideasThatFit } from './stages/ideas-that-fit.ts'
import { pairsThatFit } from './stages/pairs-that-fit.ts'
import { slipOnIdea } from './stages/slip-on-idea.ts'
import { slipOnTruth } from './stages/slip-on-truth.ts'

/** What could have gone wrong, one kind of mistake a stage; the first that answers is believed. */
type Stage = (question: Question, answer: Answer) => readonly Mistake[]

const stages: readonly Stage[] = [
  ideasThatFit,
  slipOnTruth,
  pairsThatFit,
  slipOnIdea,
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
  const answer = readAnswer(text)
  const expected = plainValue(question.truth.value)
  if ('try' in answer)
    return { verdict: 'unreadable', expected, conventions: [], mistakes: [], try: answer.try }
  const [plain] = answer.readings
  if (fits(question.truth.value, plain))
    return { verdict: 'right', expected, conventions: [], mistakes: [] }
  const conventions = conventionsMet(question, answer)
  const isConvention = conventions.length > 0
  return {
    verdict: isConvention ? 'convention' : 'wrong',
    expected,
    conventions,
    mistakes: firstAnswer(isConvention ? [ideasThatFit] : stages, question, answer),
  }
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

/** Conventions of the question that the answer fits, and of the suffix it is written with. */
const conventionsMet = ({ truth, conventions }: Question, { readings }: Answer): readonly Met[] => {
  const met = (id: string, value: Value): Met => ({ id, value: plainValue(value) })
  const [plain, ...others] = readings
  return [
    ...conventions
      .filter(({ derivation }) => fits(derivation.value, plain))
      .map(({ id, derivation }) => met(id, derivation.value)),
    ...others.flatMap((reading) =>
      reading.under !== null && fits(truth.value, reading) ? [met(reading.under, truth.value)] : [],
    ),
  ]
}
