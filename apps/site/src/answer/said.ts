import { type Check, conventionSays, type Question } from '@longhand/marking'
import { titleOfMistake } from '~/misconceptions/title-of-mistake.ts'

/** What a learner is told of an answer. */
export interface Said {
  readonly kind: 'right' | 'wrong' | 'convention' | 'open'
  readonly word: string
  /** The ideas or the slips that can be behind the answer, the simplest first. */
  readonly ideas?: readonly string[]
  readonly sentences: readonly string[]
  /** When the answer would be right. */
  readonly also?: string
}

/** The ideas that an answer shows and that have a page, each once. */
export const ideasIn = ({ mistakes }: Check): readonly string[] => [
  ...new Set(mistakes.map(({ id }) => id).filter((id) => titleOfMistake(id) !== undefined)),
]

/** Ties are told as such: a learner has one of these ideas, not all of them. */
const sentencesOf = ({ mistakes }: Check): readonly string[] => {
  const says = mistakes.map((one) => one.says)
  return says.length > 1 ? ['Each of these leads to exactly this number:', ...says] : says
}

/** What a learner is told of an answer that was marked. */
export const saidOf = (question: Question, check: Check): Said => {
  const ideas = ideasIn(check)
  const idea = ideas.length === 0 ? {} : { ideas }
  const sentences = sentencesOf(check)
  switch (check.verdict) {
    case 'right':
      return { kind: 'right', word: 'Right', sentences: [] }
    case 'convention': {
      const also = check.conventions.flatMap(({ id }) => conventionSays(question, id) ?? [])
      // what a learner did is said first, as of any other number
      if (sentences.length > 0)
        return { kind: 'wrong', word: 'Not yet', ...idea, sentences, also: also.join(' ') }
      return { kind: 'convention', word: also.join(' '), sentences: [] }
    }
    case 'wrong':
      if (check.try !== undefined) return { kind: 'wrong', word: 'Not yet', sentences: [check.try] }
      return sentences.length > 0
        ? { kind: 'wrong', word: 'Not yet', ...idea, sentences }
        : {
            kind: 'open',
            word: 'Not right, and no known idea gives it',
            sentences: ['Compare your terms with the working, one at a time.'],
          }
    case 'unreadable':
      return { kind: 'open', word: 'Not a number yet', sentences: [check.try ?? ''] }
  }
}
