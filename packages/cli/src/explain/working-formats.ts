import { type Derivation, graphOf } from '@longhand/derivation'
import { workingAsLatex, workingAsMarkdown } from '@longhand/render'
import { lineWidth } from '../terminal.ts'
import { workingInWidth } from './working-in-width.ts'

/** How a working can be written. */
export type WorkingFormat = 'text' | 'latex' | 'markdown' | 'json'

/** A working in each of its formats. */
export const workingAs: Readonly<Record<WorkingFormat, (working: Derivation) => string>> = {
  text: (working) => workingInWidth(working, lineWidth()),
  latex: (working) => workingAsLatex(working),
  markdown: (working) => workingAsMarkdown(working),
  json: (working) => JSON.stringify(graphOf(working)),
}
