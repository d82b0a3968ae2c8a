import type { Work } from '@longhand/backprop'
import { addressOf, type Derivation } from '@longhand/derivation'
import { styleFor } from '@longhand/handouts'
import {
  type Line,
  latexMatrices,
  lineOf,
  markedLatexFormat,
  matrixLine,
  type Style,
} from '@longhand/render'
import type { BackpropSettings } from './backprop-settings.ts'

const notationOf = (notation: string) =>
  notation === 'matrix' || notation === 'z-a-delta' ? notation : 'net-out'

/** How the reader wants numbers and symbols written. */
export const styleIn = ({ notation, digits }: BackpropSettings): Style => {
  const significant = Math.min(15, Math.max(1, Number.parseInt(digits, 10) || 6))
  const style = styleFor(markedLatexFormat, {
    notation: notationOf(notation),
    digits: { significant },
  })
  return { ...style, marksComputed: true }
}

/** The table that a line is a cell of. */
const tableOf = (work: Work, line: Derivation) => {
  const address = addressOf(line)
  const whole = address.replace(/(?:\[\d+\])+((?:\.[A-Za-z]+)?)$/, '$1')
  return whole === address ? undefined : work.tableAt(whole)
}

/** A line as it is written; in matrices the whole table that it stands in comes first. */
export const stepLines = (
  work: Work,
  line: Derivation,
  settings: BackpropSettings,
): readonly Line[] => {
  const style = styleIn(settings)
  const table = settings.notation === 'matrix' ? tableOf(work, line) : undefined
  const own = lineOf(line, style)
  return table === undefined ? [own] : [matrixLine(table, style, latexMatrices), own]
}

/** The rows that say nothing of the value yet. */
export const withoutValue = (line: Line): Line => ({
  ...line,
  rows: line.rows.filter(({ kind }) => kind === 'symbols' || kind === 'numbers'),
})
