import {
  type Check,
  conventionSays,
  type Earlier,
  markAnswer,
  markPass,
  type PassCheck,
} from '@longhand/marking'
import { type Checked, hasIssues, type Issue, quoted } from '@longhand/network'
import { readSubject, subjectFrom } from '../reading/read-subject.ts'
import type { Subject } from '../reading/subject.ts'
import type { Asked } from './asked.ts'
import { isWhole, tableIn, type Whole } from './whole.ts'

type Named = Omit<Asked, 'subject' | 'answer'>

/** An answer and what marking says of it. */
export interface MarkedAnswer extends Named, Earlier {
  readonly check: Check
  /** When a convention that the answer meets makes it right, by id. */
  readonly conventionSays: (id: string) => string | undefined
}

/** A whole working and what marking says of it. */
export interface MarkedPass extends Named {
  readonly check: PassCheck
  /** What was asked and not handed in. */
  readonly missing: readonly string[]
}

/** What was handed in, marked. */
export type Marked = MarkedAnswer | MarkedPass

/** Marks one answer, or the numbers of a whole working as one. */
export const mark = async ({ subject, ...asked }: Asked): Promise<Checked<Marked>> => {
  const read = typeof subject === 'string' ? await readNamed(subject) : subjectFrom(subject)
  if (hasIssues(read)) return read
  const { quantity } = asked
  return isWhole(quantity)
    ? markWhole({ ...asked, quantity }, read.value)
    : markOne(asked, read.value)
}

const markOne = (asked: Omit<Asked, 'subject'>, subject: Subject): Checked<MarkedAnswer> => {
  const { answer } = asked
  if (typeof answer === 'object') return { issues: [notOneNumber(asked.quantity, answer)] }
  const question = subject.question(asked.quantity)
  if (hasIssues(question)) return question
  return {
    value: {
      ...asked,
      answer,
      check: markAnswer(question.value, answer),
      truth: question.value.truth,
      conventionSays: (id) => conventionSays(question.value, id),
    },
  }
}

const markWhole = async (
  { answer, ...asked }: Omit<Asked, 'subject'> & { readonly quantity: Whole },
  { pass }: Subject,
): Promise<Checked<MarkedPass>> => {
  if (pass === undefined) return { issues: [noProblem(asked.quantity)] }
  const table = await tableIn(answer)
  if (hasIssues(table)) return table
  const read = pass(asked.quantity, table.value)
  if (hasIssues(read)) return read
  const { entries, missing } = read.value
  return { value: { ...asked, check: markPass(entries), missing } }
}

const notOneNumber = (quantity: string, answer: object): Issue => ({
  path: 'answer',
  expected: `one number for ${quantity}`,
  received: quoted(answer),
  try: 'Ask for "gradients", "updated" or "pass" to hand in several numbers by name.',
})

const noProblem = (quantity: Whole): Issue => ({
  path: 'quantity',
  expected: 'a quantity of a network',
  received: quoted(quantity),
  try: 'A network without numbers has no gradients: name a backpropagation problem.',
})

/** A name or a path; JSON as text, in a cell of a table. */
const readNamed = (subject: string) =>
  /^\s*\{/.test(subject) ? subjectFrom(subject) : readSubject(subject)
