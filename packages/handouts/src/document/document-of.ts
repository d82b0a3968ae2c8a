import type { Phase, Work } from '@longhand/backprop'
import { type Checked, hasIssues } from '@longhand/network'
import { lineOf, type Style } from '@longhand/render'
import type { Medium } from '../working/medium.ts'
import type { Presentation } from '../working/presentation.ts'
import { styleFor } from '../working/style-for.ts'
import { walkLines } from '../working/walk-lines.ts'
import type { Document, Section } from './document.ts'
import { factsOf } from './facts-of.ts'
import { givenLines } from './given-lines.ts'
import { linesInReach } from './lines-in-reach.ts'

const headings: readonly (readonly [Phase, string])[] = [
  ['forward', 'The way forward'],
  ['loss', 'The error'],
  ['backward', 'The way back'],
  ['update', 'The update'],
]

/**
 * A problem and its full working: what is given, every line of the first step in order, and the
 * error after the last.
 */
export const documentOf = (
  work: Work,
  medium: Medium,
  presentation: Presentation = {},
): Checked<Document> => {
  const walked = linesInReach(work.walk())
  if (hasIssues(walked)) return walked
  const style = styleFor(medium.format, presentation)
  const { steps = 1 } = work.problem
  const lines = walkLines(work, walked.value, medium, presentation)
  const worked = headings.map(
    ([phase, heading]): Section => ({
      heading: steps === 1 ? heading : `${heading}, step 1 of ${steps}`,
      lines: lines.flatMap((one) => (one.phase === phase ? [one.line] : [])),
    }),
  )
  const given = {
    heading: 'What is given',
    lines: givenLines(work, style, medium, presentation),
  }
  return {
    value: {
      title: work.network.name,
      facts: factsOf(work),
      sections: [given, ...worked, afterwards(work, style)],
    },
  }
}

const afterwards = ({ lossAfter }: Work, style: Style): Section => {
  const line = lineOf(lossAfter, style)
  return {
    heading: 'Afterwards',
    lines: [{ ...line, because: 'the error after the last update', rows: line.rows.slice(-1) }],
  }
}
