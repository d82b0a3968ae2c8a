import { type Check, conventionSays, ideas, type Question } from '@longhand/marking'

/** A reason for a verdict; one that is an idea has a page. */
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

/** What a page says of a claim that was marked. */
export const verdictOf = (question: Question, check: Check): Verdict => {
  const reasons = check.mistakes.map(({ id, says }): Reason => {
    const title = ideas.get(id)?.title
    return title === undefined ? { says } : { says, idea: id, title }
  })
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
