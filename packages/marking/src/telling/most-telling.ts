import type { Question } from '../question.ts'
import { confusionsOf, type Digits } from './confusions.ts'
import { diagnosability } from './diagnosability.ts'

/** A question that can be asked, and what it is called. */
export interface Askable {
  readonly name: string
  readonly question: Question
}

const shareOf = ({ question }: Askable, digits: Digits): number => {
  const { ideas, toldApart } = diagnosability(question, digits)
  return ideas === 0 ? 0 : toldApart / ideas
}

/**
 * Of several questions, such as one with other numbers, the one that tells the largest share of its
 * ideas apart; undefined where there is none.
 */
export const mostTelling = (questions: readonly Askable[], digits: Digits): Askable | undefined =>
  questions.reduce<Askable | undefined>(
    (best, one) =>
      best === undefined || shareOf(one, digits) > shareOf(best, digits) ? one : best,
    undefined,
  )

/**
 * The next question to ask of someone who may hold one idea or another: the first to which both
 * apply and give different numbers, neither of them right; undefined where none does.
 */
export const tellingApart = (
  questions: readonly Askable[],
  [one, other]: readonly [string, string],
  digits: Digits,
): Askable | undefined =>
  questions.find(({ question }) => {
    const groups = confusionsOf(question, digits)
    const [ofOne, ofOther] = [one, other].map((id) => groups.filter(({ ids }) => ids.includes(id)))
    if (!ofOne?.length || !ofOther?.length) return false
    const both = [...ofOne, ...ofOther]
    return both.every(({ ids, isRight }) => !isRight && !(ids.includes(one) && ids.includes(other)))
  })
