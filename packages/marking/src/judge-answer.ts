import { plainValue, type Value } from '@longhand/derivation'
import { type Answer, fits, type Reading } from './answer.ts'
import { asOneSide } from './as-one-side.ts'
import type { Check, Met } from './check.ts'
import { insteadOf } from './instead-of-shape.ts'
import type { Question } from './question.ts'
import { readAnswer } from './reading/read-answer.ts'

/** An answer as it was read, and whether it is right; what went wrong is not looked for. */
export interface Judged {
  /** Undefined where it could not be read. */
  readonly answer?: Answer
  /** Without mistakes. */
  readonly check: Check
}

/**
 * Whether an answer is right, right under a convention, wrong, or no number.
 *
 * A shape of the right number with other sizes than were asked for is wrong: 110×110×24 for
 * 55×55×96.
 */
export const judgeAnswer = (question: Question, text: string | number): Judged => {
  const read = readAnswer(text)
  const expected = plainValue(question.truth.value)
  const without = { expected, conventions: [], mistakes: [] }
  if ('try' in read) return { check: { verdict: 'unreadable', ...without, try: read.try } }
  const answer = asOneSide(question.truth, read)
  const wrong = (instead: string): Judged => {
    return { answer, check: { verdict: 'wrong', ...without, try: instead } }
  }
  const [plain] = answer.readings
  if (fits(question.truth.value, plain)) {
    const instead = insteadOf(question.truth, answer)
    return instead === undefined
      ? { answer, check: { verdict: 'right', ...without } }
      : wrong(instead)
  }
  const conventions = conventionsMet(question, answer)
  const instead = insteadUnder(question, conventions, answer)
  if (instead !== undefined) return wrong(instead)
  const verdict = conventions.length > 0 ? 'convention' : 'wrong'
  return { answer, check: { verdict, ...without, conventions } }
}

/** The same of a shape that has the number which a convention asks for. */
const insteadUnder = (
  question: Question,
  met: readonly Met[],
  answer: Answer,
): string | undefined => {
  const instead = question.conventions
    .filter(({ id }) => met.some((one) => one.id === id))
    .map(({ derivation }) => insteadOf(derivation, answer))
  return instead.every((one) => one !== undefined) ? instead[0] : undefined
}

/** Conventions of the question that the answer fits, and of the suffix it is written with. */
const conventionsMet = (question: Question, { readings }: Answer): readonly Met[] => {
  const met = readings.map((reading) => metBy(question, reading))
  // the plainest reading that is right under any
  return met.find((one) => one.length > 0) ?? []
}

const metBy = ({ truth, conventions }: Question, reading: Reading): readonly Met[] => {
  const met = (id: string, value: Value): Met => ({ id, value: plainValue(value) })
  const bySuffix = reading.under !== null && fits(truth.value, reading)
  return [
    ...conventions
      .filter(({ derivation }) => fits(derivation.value, reading))
      .map(({ id, derivation }) => met(id, derivation.value)),
    ...(bySuffix ? [met(reading.under, truth.value)] : []),
  ]
}
