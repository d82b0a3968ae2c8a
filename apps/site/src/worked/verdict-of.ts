import { type Check, conventionSays, type Mistake, type Question } from '@longhand/marking'
import { titleOfMistake } from '~/misconceptions/title-of-mistake.ts'

/** A reason for a verdict; an idea or a slip has a page. */
export interface Reason {
  readonly says: string
  readonly idea?: string
  /** The idea's name, for where it has been explained already. */
  readonly title?: string
}

/** What a page says of a claim: a shape, a word, and why. */
export interface Verdict {
  readonly kind: 'right' | 'wrong' | 'convention' | 'open'
  readonly word: string
  readonly reasons: readonly Reason[]
}

/** More ideas than this say nothing of the one that was held. */
const mostIdeas = 3

const reasonOf = ({ id, says }: Mistake): Reason => {
  const title = titleOfMistake(id)
  return title === undefined ? { says } : { says, idea: id, title }
}

/** Each idea once, as it was likeliest held: in whichever layer, under whichever convention. */
const reasonsOf = (mistakes: readonly Mistake[]): readonly Reason[] => {
  const likeliest = new Map(mistakes.toReversed().map((one) => [one.ids.join(' '), reasonOf(one)]))
  const reasons = [...likeliest.values()].reverse()
  if (reasons.length <= mostIdeas) return reasons
  const says = `At this precision ${reasons.length} known ideas give the same number, so it tells none of them.`
  return [{ says }]
}

/** What a page says of a claim that was marked. */
export const verdictOf = (question: Question, check: Check): Verdict => {
  const reasons = reasonsOf(check.mistakes)
  switch (check.verdict) {
    case 'right':
      return { kind: 'right', word: 'Right', reasons: [] }
    case 'convention': {
      const says = check.conventions.flatMap(({ id }) => conventionSays(question, id) ?? [])
      return { kind: 'convention', word: says.join(' '), reasons }
    }
    case 'wrong':
      return reasons.length > 0
        ? { kind: 'wrong', word: 'Wrong', reasons }
        : { kind: 'wrong', word: 'Wrong', reasons: [{ says: 'No known idea gives this number.' }] }
    case 'unreadable':
      return { kind: 'open', word: 'Not a number', reasons: [] }
  }
}
