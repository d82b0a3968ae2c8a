import type { Question } from '../question.ts'
import { confusionsOf, type Digits } from './confusions.ts'

/** How much a question can tell at the digits asked. */
export interface Diagnosability {
  /** Ideas that apply to it. */
  readonly ideas: number
  /** Ideas whose number no other idea gives, and which is not the right one. */
  readonly toldApart: number
  /** Ideas that give the right number. */
  readonly unseen: number
}

/** Counts the ideas that a question tells apart, confuses, and does not see. */
export const diagnosability = (question: Question, digits: Digits): Diagnosability => {
  const groups = confusionsOf(question, digits)
  const count = (meant: (group: (typeof groups)[number]) => boolean) =>
    new Set(groups.filter(meant).flatMap(({ ids }) => ids)).size
  return {
    ideas: count(() => true),
    toldApart: count(({ ids, isRight }) => ids.length === 1 && !isRight),
    unseen: count(({ isRight }) => isRight),
  }
}
