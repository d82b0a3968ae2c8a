import type { Work } from '@longhand/backprop'
import { type Derivation, linesOf } from '@longhand/derivation'
import { type Line, lineOf, matrixLines, type Style, workingOf } from '@longhand/render'
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
  const tables = new Set(asked.flatMap(linesOf).flatMap((line) => tableOf(work, line) ?? []))
  const entries = asked.map((line) => entryOf(work, line, style))
  return [...matrixLines([...tables], style, medium.matrices), ...entries]
}

/** A number that was asked for: out of its matrix by its value alone, else with its formula. */
const entryOf = (work: Work, line: Derivation, style: Style): Line => {
  const written = lineOf(line, style)
  if (tableOf(work, line) === undefined) return written
  return { ...written, rows: written.rows.slice(-1) }
}
