import type { Derivation } from '@longhand/derivation'
import { type Checked, hasIssues } from '@longhand/network'
import { answerEach } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { readSubject } from '../reading/read-subject.ts'
import { type WorkingFormat, workingAs } from './working-formats.ts'

/** What a caller of `longhand explain` asks for. */
export interface ExplainOptions {
  readonly as: WorkingFormat
  /** Significant digits of numbers that are not whole. */
  readonly digits?: number
  /** Examples worked on at once; memory depends on it. */
  readonly batch?: number
}

/** `longhand explain`: one quantity with all its working. */
export const explain = (
  input: string,
  quantity: string,
  { as, digits, batch }: ExplainOptions,
): Promise<ExitStatus> => {
  const choices = digits === undefined ? {} : { digits: { significant: digits } }
  return answerEach([{ input, answer: () => workingOf(input, quantity, batch) }], {
    isJson: as === 'json',
    write: (working) => workingAs[as](working, choices),
  })
}

const workingOf = async (
  input: string,
  quantity: string,
  batch = 1,
): Promise<Checked<Derivation>> => {
  const subject = await readSubject(input)
  return hasIssues(subject) ? subject : subject.value.derivation(quantity, { batch })
}
