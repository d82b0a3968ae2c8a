import {
  type Check,
  conventionSays,
  type Earlier,
  markAnswer,
  markPass,
  type PassCheck,
  type Question,
} from '@longhand/marking'
import { type Checked, hasIssues, type Issue, quoted } from '@longhand/network'
import { readSubject, subjectFrom } from '../reading/read-subject.ts'
import type { Subject } from '../reading/subject.ts'
import type { Asked } from './asked.ts'
import { remembered } from './remembered.ts'
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

/** A network or a problem, and what was marked of it before. */
interface Known {
  readonly subject: Subject
  readonly marks: (quantity: string) => Checked<Marks>
}

/** A question, and what was answered to it before. */
interface Marks {
  readonly question: Question
  readonly check: (answer: string | number) => Check
}

/** Networks, questions to each, and answers to each that are kept: a class gives them again. */
const most = { subjects: 50, questions: 50, answers: 500 } as const

/**
 * Marks one answer after the other, or the numbers of a whole working as one. A network, a question
 * or an answer that was met before is not worked out again.
 */
export const marker = (): ((asked: Asked) => Promise<Checked<Marked>>) => {
  const knownOf = remembered(most.subjects, JSON.stringify, read)
  return async ({ subject, ...asked }) => {
    const known = await knownOf(subject)
    if (hasIssues(known)) return known
    const { quantity } = asked
    return isWhole(quantity)
      ? markWhole({ ...asked, quantity }, known.value.subject)
      : markOne(asked, known.value.marks(quantity))
  }
}

const read = async (given: unknown): Promise<Checked<Known>> => {
  const subject = typeof given === 'string' ? await readNamed(given) : subjectFrom(given)
  if (hasIssues(subject)) return subject
  const marks = (quantity: string) => marksOf(subject.value.question(quantity))
  return { value: { subject: subject.value, marks: remembered(most.questions, String, marks) } }
}

const marksOf = (question: Checked<Question>): Checked<Marks> => {
  if (hasIssues(question)) return question
  const check = (answer: string | number) => markAnswer(question.value, answer)
  return {
    value: {
      question: question.value,
      check: remembered(most.answers, JSON.stringify, check),
    },
  }
}

const markOne = (asked: Omit<Asked, 'subject'>, marks: Checked<Marks>): Checked<MarkedAnswer> => {
  const { answer } = asked
  if (typeof answer === 'object') return { issues: [notOneNumber(asked.quantity, answer)] }
  if (hasIssues(marks)) return marks
  const { question, check } = marks.value
  return {
    value: {
      ...asked,
      answer,
      check: check(answer),
      truth: question.truth,
      conventionSays: (id) => conventionSays(question, id),
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
