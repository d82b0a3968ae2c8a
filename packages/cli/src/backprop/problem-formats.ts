import { backpropJson, type Work } from '@longhand/backprop'
import {
  asLatex,
  asMarkdown,
  documentOf,
  drawingOf,
  latex,
  type Presentation,
  tfjsCode,
  torchCode,
} from '@longhand/handouts'
import { type Checked, hasIssues } from '@longhand/network'
import { answerForPeople } from './answer-for-people.ts'
import type { ProblemFormat } from './backprop-options.ts'

type Write = (work: Work, presentation: Presentation) => Checked<string>

const written =
  (write: typeof asLatex): Write =>
  (work, presentation) => {
    const document = documentOf(work, latex, presentation)
    return hasIssues(document) ? document : { value: write(document.value) }
  }

/** A problem worked out, in each of its formats. */
export const problemAs: Readonly<Record<ProblemFormat, Write>> = {
  text: (work, presentation) => ({ value: answerForPeople(work, presentation) }),
  latex: written(asLatex),
  markdown: written(asMarkdown),
  json: (work) => ({ value: JSON.stringify(backpropJson(work)) }),
  pytorch: torchCode,
  tfjs: tfjsCode,
  svg: drawingOf,
}
