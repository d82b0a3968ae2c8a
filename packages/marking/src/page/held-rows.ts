import { fits } from '../answer.ts'
import { readAnswer } from '../reading/read-answer.ts'
import type { OpenClaim } from './cell-claim.ts'
import { heldAgainst } from './held-against.ts'
import type { PageClaim } from './page-claim.ts'
import type { AroundRow, PageSources, RowFacts, RowQuestion } from './page-sources.ts'
import type { Questioned } from './questioned.ts'
import type { Row } from './table-rows.ts'

/** A number of a row, and what the row says of its layer. */
export interface CountedRow {
  readonly row: Row
  readonly open: OpenClaim
  readonly facts: RowFacts
}

/** A row held against the layer that it seems to state. */
interface Held extends CountedRow {
  readonly asked: RowQuestion | undefined
  readonly claim: PageClaim
}

/**
 * The rows of a column, each held against the layer that it seems to state. A number that fits
 * another layer of the same sizes is left open, unless page and table tell that none is meant.
 */
export const heldRows = (
  rows: readonly CountedRow[],
  { row: questionOf }: PageSources,
  pageSays: AroundRow['pageSays'],
): readonly Questioned[] => {
  const held = rows.map((row): Held => {
    const { claim, read } = row.open
    const asked = questionOf?.(row.facts, pageSays)
    return { ...row, asked, claim: asked ? heldAgainst(claim, asked.question, read) : claim }
  })
  const windows = [
    ...new Map(rows.map(({ facts: { kernel } }) => [String(kernel), kernel])).values(),
  ]
  const alone: AroundRow = { pageSays, windows, isAmongOrdinary: false }
  const sure = held.filter((row) => row.asked?.isCertain && !isOpen(row, alone))
  const isAmongRight = sure.some(isRightAndDeep)
  const ideas = new Set(sure.flatMap(({ claim }) => idsOf(claim)))
  return held.map((row) => {
    const isAmongOrdinary = isAmongRight || idsOf(row.claim).some((id) => ideas.has(id))
    return settled(row, { ...alone, isAmongOrdinary })
  })
}

const idsOf = ({ mistakes }: PageClaim): readonly string[] => mistakes.map(({ id }) => id)

/** Whether a row is right, and would not be if it read one channel only. */
const isRightAndDeep = ({ claim, facts: { inputs = 1 } }: Held): boolean =>
  claim.verdict !== 'wrong' && inputs > 1

const settled = (row: Held, around: AroundRow): Questioned => {
  const { asked, claim, open } = row
  if (!isOpen(row, around)) return { claim, question: asked?.question }
  const isOther = asked?.isCertain || claim.mistakes.some(({ slip }) => slip)
  return { claim: isOther ? { ...open.claim, says: another } : open.claim, question: undefined }
}

/** Whether a wrong number may be right for another layer, or the row may read another one's output. */
const isOpen = ({ asked, claim, open }: Held, around: AroundRow): boolean => {
  if (asked === undefined || claim.verdict !== 'wrong') return false
  // what a row reads may be another row than the one above: only a slip shows for certain
  if (!asked.isCertain && !claim.mistakes.some(({ slip }) => slip)) return true
  return isAnyOf(asked.others?.(around) ?? [], open.read)
}

const another =
  'An ordinary convolution has another number: it is right only if the row states another layer, such as one in groups.'

const isAnyOf = (counts: readonly number[], text: string): boolean => {
  const answer = readAnswer(text)
  if ('try' in answer) return false
  return counts.some((count) => answer.readings.some((reading) => fits(count, reading)))
}
