import type { Question } from '../question.ts'
import type { PageClaim } from './page-claim.ts'

/** A claim of a page and the question it was held against, where there is one. */
export interface Questioned {
  readonly claim: PageClaim
  readonly question: Question | undefined
}
