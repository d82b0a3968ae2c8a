import type { Check } from '../check.ts'
import { conventionSays } from '../convention-says.ts'
import { markAnswer } from '../mark-answer.ts'
import type { Question } from '../question.ts'
import type { PageClaim, PageVerdict } from './page-claim.ts'

const verdicts: Readonly<Record<Check['verdict'], PageVerdict>> = {
  right: 'right',
  convention: 'convention',
  wrong: 'wrong',
  unreadable: 'unchecked',
}

/** A claim held against a question of the network. */
export const heldAgainst = (claim: PageClaim, question: Question, text: string): PageClaim => {
  const { verdict, expected, conventions, mistakes } = markAnswer(question, text)
  const [convention] = conventions
  return {
    ...claim,
    computed: expected,
    verdict: verdicts[verdict],
    mistakes,
    follows: verdict === 'right' || verdict === 'convention' || claim.follows,
    says: (convention && conventionSays(question, convention.id)) ?? null,
  }
}
