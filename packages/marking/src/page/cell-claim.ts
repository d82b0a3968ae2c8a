import { plainValue } from '@longhand/derivation'
import { readAnswer } from '../reading/read-answer.ts'
import type { PageClaim } from './page-claim.ts'
import type { Cell, Row } from './table-rows.ts'

/** A claim that nothing is said of yet, and how its number is read. */
export interface OpenClaim {
  readonly claim: PageClaim
  /** With the letter that the heading gives it: `34.9K` where 34.9 is written. */
  readonly read: string
}

/**
 * The number of a cell; undefined where there is none.
 *
 * @param thousands A letter that the heading gives to numbers without one.
 */
export const openClaim = (
  { line }: Row,
  cell: Cell | undefined,
  thousands: string,
): OpenClaim | undefined => {
  if (cell === undefined) return undefined
  const { text, from } = cell
  const read = /\d$/.test(text) ? `${text}${thousands}` : text
  const answer = readAnswer(read)
  if ('try' in answer || !/^[-+\d.,\s ]+([KMG]B?|B|[mb]illion)?$/i.test(read)) return undefined
  const claim = {
    line,
    column: from + 1,
    text,
    claimed: plainValue(answer.readings[0].value),
    computed: null,
    verdict: 'unchecked',
    mistakes: [],
    follows: false,
    restsOn: [],
    says: null,
  } as const
  return { claim, read }
}
