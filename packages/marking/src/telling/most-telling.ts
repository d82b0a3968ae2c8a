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

/** How a question tells two ideas apart: both by wrong numbers, or one of them by the right one. */
const tells = (
  question: Question,
  [one, other]: readonly [string, string],
  digits: Digits,
): 'both' | 'one' | undefined => {
  const groups = confusionsOf(question, digits)
  const [ofOne = [], ofOther = []] = [one, other].map((id) =>
    groups.filter(({ ids }) => ids.includes(id)),
  )
  if (ofOne.some((group) => ofOther.includes(group))) return undefined
  const [isSeen, isOtherSeen] = [ofOne, ofOther].map(
    (own) => own.length > 0 && own.every(({ isRight }) => !isRight),
  )
  if (isSeen && isOtherSeen) return 'both'
  // who holds the other one answers rightly here
  const [hidden, seen] = isSeen ? [ofOther, isSeen] : [ofOne, isOtherSeen]
  return seen && hidden.every(({ isRight }) => isRight) ? 'one' : undefined
}

/**
 * The next question to ask of someone who may hold one idea or another: the first to which both
 * apply and give different numbers, neither of them right. Where there is none, the first that one
 * of them answers wrongly and the other rightly; undefined where nothing tells them apart.
 *
 * @param questions Worked out no further than needed.
 */
export const tellingApart = (
  questions: Iterable<Askable>,
  pair: readonly [string, string],
  digits: Digits,
): Askable | undefined => {
  let second: Askable | undefined
  for (const one of questions) {
    const told = tells(one.question, pair, digits)
    if (told === 'both') return one
    if (told === 'one') second ??= one
  }
  return second
}
