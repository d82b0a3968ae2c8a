import type { Answer } from '../answer.ts'
import { chanceOf, mostLuck } from '../chance.ts'
import type { Mistake } from '../check.ts'
import { mistakeOf } from '../mistake-of.ts'
import { pairsOfIdeas } from '../pairs-of-ideas.ts'
import type { Question } from '../question.ts'
import { isInShape, thatFit, valuesOf } from './ideas-that-fit.ts'

/** Pairs of ideas that give the number answered, unless luck would find one as easily. */
export const pairsThatFit = (question: Question, answer: Answer): readonly Mistake[] => {
  const pairs = pairsOfIdeas(question)
  const fitting = thatFit(pairs, answer).filter(
    ({ again }) => answer.shape === undefined || isInShape(again(), answer),
  )
  if (fitting.length === 0) return []
  const chance = chanceOf(valuesOf(pairs), answer)
  if (chance >= mostLuck) return []
  return fitting.map((candidate) => mistakeOf(candidate, question, chance))
}
