import type { Derivation } from '@longhand/derivation'
import { type Checked, hasIssues } from '@longhand/network'
import { answerEach } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { readSubject } from '../reading/read-subject.ts'
import { type WorkingFormat, workingAs } from './working-formats.ts'

/** `longhand explain`: one quantity with all its working. */
export const explain = (input: string, quantity: string, as: WorkingFormat): Promise<ExitStatus> =>
  answerEach([{ input, answer: () => workingOf(input, quantity) }], {
    isJson: as === 'json',
    write: workingAs[as],
  })

const workingOf = async (input: string, quantity: string): Promise<Checked<Derivation>> => {
  const subject = await readSubject(input)
  return hasIssues(subject) ? subject : subject.value.derivation(quantity)
}
