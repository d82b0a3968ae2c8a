import { plainValue } from '@longhand/derivation'
import { readAnswer } from '../reading/read-answer.ts'
import type { PageClaim } from './page-claim.ts'
import type { Cell, Row } from './table-rows.ts'

/**
 * The number of a cell as a claim that nothing is said of yet; undefined where there is none.
 *
 * @param thousands A letter that the heading gives to numbers without one.
 */
export const openClaim = (
  { line }: Row,
  cell: Cell | undefined,
  thousands: string,
): PageClaim | undefined => {
  if (cell === undefined) return undefined
  const { from } = cell
  const text = /\d$/.test(cell.text) ? `${cell.text}${thousands}` : cell.text
  const answer = readAnswer(text)
  if ('try' in answer || !/^[-+\d.,\s ]+([KMG]B?|million)?$/i.test(text)) return undefined
  return {
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
  }
}
