import { plainValue } from '@longhand/derivation'
import { openClaim } from './cell-claim.ts'
import type { CountedRow } from './held-rows.ts'
import { judge, sideMeant } from './judge.ts'
import { formulaTokens } from './logical-lines.ts'
import type { Questioned } from './questioned.ts'
import { sideAfter } from './side-after.ts'
import { formulaOf } from './side-before.ts'
import { columnsOf } from './table-columns.ts'
import type { PageTable } from './table-rows.ts'
import { countsOften } from './whole-tables.ts'
import { withoutNoise } from './without-noise.ts'
import { isWholeFormula } from './words-before.ts'

const isFormula =
  /\b(?:formulas?|calculations?|computations?|working|rechnung|formel|berechnung|calcul)\b/

/** The column of formulas of a table; −1 where none is. */
export const formulaColumn = ({ headings }: PageTable): number =>
  headings.findIndex((heading) => isFormula.test(heading))

const isResult = /^(?:results?|values?|answers?|outputs?|output size|ergebnis|wert|résultat)$/

/** The results of a table that counts nothing that is known, each against its row’s formula. */
export const resultsIn = (table: PageTable): readonly Questioned[] => {
  const formula = formulaColumn(table)
  const result = table.headings.findIndex((heading) => isResult.test(heading))
  if (formula < 0 || result < 0 || columnsOf(table) !== undefined) return []
  return table.rows.flatMap((row) => {
    const open = openClaim(row, row.cells[result], '')
    if (open === undefined) return []
    const { claim } = open
    return [againstFormula({ claim, question: undefined }, { row, open }, formula)]
  })
}

/**
 * A row that nobody could check against the formula that stands in it.
 *
 * A product may leave the biases to the number, and a row may count several layers: neither is wrong.
 *
 * @param column The column of formulas.
 */
export const againstFormula = (
  one: Questioned,
  { row, open }: Pick<CountedRow, 'row' | 'open'>,
  column: number,
): Questioned => {
  const cell = row.cells[column]
  const left = cell && formulaOf(formulaTokens(cell.text, row.line))
  const right = sideAfter(formulaTokens(open.read, row.line))
  if (left === undefined || right === undefined) return one
  const claimed = { ...right, isAbout: false }
  const meant = sideMeant(left, claimed)
  const judged = judge(meant, claimed)
  const isOpen = countsOften(row, cell) || !isWholeFormula(left.tokens)
  const saysNothing = judged.verdict === 'unchecked' && judged.says === null
  if (saysNothing || (judged.verdict === 'wrong' && isOpen)) return one
  const follows = judged.verdict === 'right' || judged.verdict === 'convention'
  return {
    ...one,
    claim: { ...open.claim, ...judged, computed: plainValue(withoutNoise(meant.value)), follows },
  }
}
