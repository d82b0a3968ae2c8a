import { type Derivation, graphOf } from '@longhand/derivation'
import { latex, type Medium, text } from '@longhand/handouts'
import { type Line, linesAsLatex, linesAsMarkdown } from '@longhand/render'
import { lineWidth } from '../terminal.ts'
import { linesInWidth } from './lines-in-width.ts'

/** How a working can be written. */
export type WorkingFormat = 'text' | 'latex' | 'markdown' | 'json'

/** A number with its working, and how its lines are written in a medium. */
export interface Working {
  readonly derivation: Derivation
  readonly linesIn: (medium: Medium) => readonly Line[]
}

/** A working in each of its formats. */
export const workingAs: Readonly<Record<WorkingFormat, (working: Working) => string>> = {
  text: ({ linesIn }) => linesInWidth(linesIn(text), lineWidth()),
  latex: ({ linesIn }) => linesAsLatex(linesIn(latex)),
  markdown: ({ linesIn }) => linesAsMarkdown(linesIn(latex)),
  json: ({ derivation }) => JSON.stringify(graphOf(derivation)),
}
