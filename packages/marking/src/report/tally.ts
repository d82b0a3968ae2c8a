import type { Check } from '../check.ts'

/** How many answers had which verdict. */
export interface Tally {
  readonly answers: number
  readonly right: number
  readonly convention: number
  readonly wrong: number
  /** Wrong ones that no known idea explains. */
  readonly unexplained: number
  readonly unreadable: number
}

/** Counts answers by their verdict. */
export const tallyOf = (answers: readonly { readonly check: Check }[]): Tally => {
  const count = (verdict: string) => answers.filter(({ check }) => check.verdict === verdict).length
  return {
    answers: answers.length,
    right: count('right'),
    convention: count('convention'),
    wrong: count('wrong'),
    unexplained: answers.filter(
      ({ check }) => check.verdict === 'wrong' && check.mistakes.length === 0,
    ).length,
    unreadable: count('unreadable'),
  }
}
