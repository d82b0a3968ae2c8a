import { type Check, conventionSays, type Question } from '@longhand/marking'
import { titleOfMistake } from '~/misconceptions/title-of-mistake.ts'

/** What a learner is told of an answer. */
export interface Said {
  readonly kind: 'right' | 'wrong' | 'convention' | 'open'
  readonly word: string
  /** The idea or the slip behind the answer, where one is known. */
  readonly idea?: string
  readonly sentences: readonly string[]
  /** When the answer would be right. */
  readonly also?: string
}

/** What a learner is told of an answer that was marked. */
export const saidOf = (question: Question, check: Check): Said => {
  const [mistake] = check.mistakes
  const idea = mistake !== undefined && titleOfMistake(mistake.id) ? { idea: mistake.id } : {}
  const sentences = check.mistakes.map(({ says }) => says)
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
