import { type Derivation, graphOf } from '@longhand/derivation'
import { type Choices, workingAsLatex, workingAsMarkdown } from '@longhand/render'
import { lineWidth } from '../terminal.ts'
import { workingInWidth } from './working-in-width.ts'

/** How a working can be written. */
export type WorkingFormat = 'text' | 'latex' | 'markdown' | 'json'

type WriteWorking = (working: Derivation, choices?: Choices) => string

/** A working in each of its formats. */
export const workingAs: Readonly<Record<WorkingFormat, WriteWorking>> = {
  text: (working, choices) => workingInWidth(working, lineWidth(), choices),
  latex: (working, choices) => workingAsLatex(working, choices),
  markdown: (working, choices) => workingAsMarkdown(working, choices),
  json: (working) => JSON.stringify(graphOf(working)),
}
