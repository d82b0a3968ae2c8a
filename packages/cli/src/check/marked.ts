import { type Check, conventionSays, type Earlier, markAnswer } from '@longhand/marking'
import { type Checked, hasIssues } from '@longhand/network'
import { readSubject, subjectFrom } from '../reading/read-subject.ts'
import type { Asked } from './asked.ts'

/** An answer and what marking says of it. */
export interface Marked extends Omit<Asked, 'subject'>, Earlier {
  readonly check: Check
  /** When a convention that the answer meets makes it right, by id. */
  readonly conventionSays: (id: string) => string | undefined
}

/** Marks one answer. */
export const mark = async ({ subject, ...asked }: Asked): Promise<Checked<Marked>> => {
  const read = typeof subject === 'string' ? await readNamed(subject) : subjectFrom(subject)
  if (hasIssues(read)) return read
  const question = read.value.question(asked.quantity)
  if (hasIssues(question)) return question
  const check = markAnswer(question.value, asked.answer)
  return {
    value: {
      ...asked,
      check,
      truth: question.value.truth,
      conventionSays: (id) => conventionSays(question.value, id),
    },
  }
}

/** A name or a path; JSON as text, in a cell of a table. */
const readNamed = (subject: string) =>
  /^\s*\{/.test(subject) ? subjectFrom(subject) : readSubject(subject)
