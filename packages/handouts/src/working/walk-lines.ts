import type { Phase, WalkStep, Work } from '@longhand/backprop'
import { type Line, lineOf, type Style } from '@longhand/render'
import { inMatrices } from './in-matrices.ts'
import type { Medium } from './medium.ts'
import type { Presentation } from './presentation.ts'
import { styleFor } from './style-for.ts'
import { tableOf, withoutPlace } from './table-of.ts'

/** A line of a walk as it is written, and when it is worked out. */
export interface WalkLine {
  readonly phase: Phase
  readonly line: Line
}

const phases: readonly Phase[] = ['forward', 'loss', 'backward', 'update']

/** The lines of a walk in order, in the notation that a reader chose: in matrices, a line a table. */
export const walkLines = (
  work: Work,
  walked: readonly WalkStep[],
  medium: Medium,
  presentation: Presentation = {},
): readonly WalkLine[] => {
  const style = styleFor(medium.format, presentation)
  const lines =
    presentation.notation === 'matrix'
      ? walkInMatrices(work, walked, style, medium)
      : oneByOne(walked, style)
  const when = new Map(walked.map(({ id, phase }) => [withoutPlace(id), phase]))
  return phases.flatMap((phase) =>
    lines
      .filter(({ address }) => when.get(withoutPlace(address)) === phase)
      .map((line) => ({ phase, line })),
  )
}

const oneByOne = (walked: readonly WalkStep[], style: Style): readonly Line[] =>
  walked
    .map(({ line }) => line())
    .filter((line) => !style.inlines(line))
    .map((line) => lineOf(line, style))

const walkInMatrices = (
  work: Work,
  walked: readonly WalkStep[],
  style: Style,
  medium: Medium,
): readonly Line[] => {
  const lines = walked.map(({ line }) => line())
  const single = lines.filter((line) => tableOf(work, line) === undefined)
  return [...inMatrices(work, lines, style, medium), ...single.map((line) => lineOf(line, style))]
}
