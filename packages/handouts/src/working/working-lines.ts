import type { Work } from '@longhand/backprop'
import { type Derivation, linesOf } from '@longhand/derivation'
import { type Line, lineOf, type Style, workingOf } from '@longhand/render'
import { inMatrices } from './in-matrices.ts'
import type { Medium } from './medium.ts'
import type { Presentation } from './presentation.ts'
import { styleFor } from './style-for.ts'
import { tableOf } from './table-of.ts'

/** The working of some numbers of a problem, in the notation that a reader chose. */
export const workingLines = (
  work: Work,
  asked: readonly Derivation[],
  medium: Medium,
  presentation: Presentation = {},
): readonly Line[] => {
  const style = styleFor(medium.format, presentation)
  if (presentation.notation !== 'matrix') return workingOf(asked, style)
  const lines = [...new Set(asked.flatMap(linesOf))]
  const entries = asked.map((line) => entryOf(work, line, style))
  return [...inMatrices(work, lines, style, medium), ...entries]
}

/** A number that was asked for: out of its matrix by its value alone, else with its formula. */
const entryOf = (work: Work, line: Derivation, style: Style): Line => {
  const written = lineOf(line, style)
  if (tableOf(work, line) === undefined) return written
  return { ...written, rows: written.rows.slice(-1) }
}
