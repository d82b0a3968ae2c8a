import type { Derivation, Value } from '@longhand/derivation'
import { type Answer, fits } from '../answer.ts'
import type { Candidate, Supposed } from '../candidate.ts'
import { chanceOf } from '../chance.ts'
import type { Mistake } from '../check.ts'
import { insteadOf } from '../instead-of-shape.ts'
import { mistakeOf } from '../mistake-of.ts'
import type { Question } from '../question.ts'
import { singleIdeas } from '../single-ideas.ts'

/** Every single idea that gives the number answered, at its digits; the simplest first. */
export const ideasThatFit = (question: Question, answer: Answer): readonly Mistake[] =>
  mistakesAmong(singleIdeas(question), question, answer)

/** The same without ideas that need a convention besides: it is right under one without them. */
export const plainIdeasThatFit = (question: Question, answer: Answer): readonly Mistake[] =>
  mistakesAmong(
    singleIdeas(question).filter(({ under }) => under === null),
    question,
    answer,
  )

/** Whether an idea comes to the sizes that were written, where a shape was: a number can be luck. */
export const isInShape = (working: Derivation | undefined, answer: Answer): boolean =>
  working === undefined || insteadOf(working, answer) === undefined

const mistakesAmong = (
  candidates: readonly Candidate[],
  question: Question,
  answer: Answer,
): readonly Mistake[] => {
  const inShape = thatFit(candidates, answer).filter(({ derivation }) =>
    isInShape(derivation, answer),
  )
  const fitting = withoutNeedless(inShape)
  if (fitting.length === 0) return []
  const chance = chanceOf(valuesOf(candidates), answer)
  return toldOnce(fitting.map((candidate) => mistakeOf(candidate, question, chance)))
}

/** An idea that gives the number by itself needs no convention besides. */
const withoutNeedless = (fitting: readonly Supposed[]): readonly Supposed[] => {
  const keyOf = ({ ids, at }: Supposed): string => JSON.stringify([ids, at])
  const plain = new Set(fitting.filter(({ under }) => under === null).map(keyOf))
  return fitting.filter((one) => one.under === null || !plain.has(keyOf(one)))
}

/** Two ways to hold one idea can give one number: it is said once. */
const toldOnce = (mistakes: readonly Mistake[]): readonly Mistake[] => {
  const keys = mistakes.map(({ ids, at, says }) => JSON.stringify([ids, at, says]))
  return mistakes.filter((_, i) => keys.indexOf(keys[i] ?? '') === i)
}

/** Candidates whose number the answer can stand for. */
export const thatFit = <C extends Supposed>(
  candidates: readonly C[],
  { readings }: Answer,
): readonly C[] =>
  candidates.filter(({ value }) => readings.some((reading) => fits(value, reading)))

/** The numbers that candidates come to. */
export const valuesOf = (candidates: readonly Supposed[]): readonly Value[] =>
  candidates.map(({ value }) => value)
