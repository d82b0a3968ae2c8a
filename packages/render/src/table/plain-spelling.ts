import { groupDigits } from '../group-digits.ts'
import type { Spelling } from './table.ts'

/** Words as they are, commas every three digits, `28×28×6`. */
export const plainSpelling: Spelling = {
  words: (words) => words,
  digits: (digits) => groupDigits(digits, ','),
  sizes: (sizes) => sizes.join('×'),
}
