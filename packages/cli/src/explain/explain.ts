import type { Presentation } from '@longhand/handouts'
import { type Checked, hasIssues } from '@longhand/network'
import { answerEach } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { type PresentationOptions, presentationFrom } from '../presentation-options.ts'
import { readSubject } from '../reading/read-subject.ts'
import type { Subject } from '../reading/subject.ts'
import { type Working, type WorkingFormat, workingAs } from './working-formats.ts'

/** What a caller of `longhand explain` asks for. */
export interface ExplainOptions extends PresentationOptions {
  readonly as: WorkingFormat
  /** Examples worked on at once; memory depends on it. */
  readonly batch?: number
}

/** `longhand explain`: one quantity with all its working. */
export const explain = (
  input: string,
  quantity: string,
  { as, batch = 1, ...options }: ExplainOptions,
): Promise<ExitStatus> => {
  const asked = { quantity, batch, presentation: presentationFrom(options) }
  return answerEach([{ input, answer: async () => workingOf(await readSubject(input), asked) }], {
    isJson: as === 'json',
    write: workingAs[as],
  })
}

/** A quantity, and how its working is to be written. */
export interface AskedWorking {
  readonly quantity: string
  readonly batch: number
  readonly presentation: Presentation
}

/** The working of a quantity of a network or a problem. */
export const workingOf = (
  subject: Checked<Subject>,
  { quantity, batch, presentation }: AskedWorking,
): Checked<Working> => {
  if (hasIssues(subject)) return subject
  const { derivation, linesOf } = subject.value
  const found = derivation(quantity, { batch })
  if (hasIssues(found)) return found
  const linesIn: Working['linesIn'] = (medium) => linesOf(found.value, medium, presentation)
  return { value: { derivation: found.value, linesIn } }
}
