import { type Check, type Mistake, shapesAsked } from '@longhand/marking'
import { textFormat } from '@longhand/render'
import { printable } from '../printable.ts'
import { colors, lineWidth } from '../terminal.ts'
import { wrap } from '../wrap.ts'
import type { MarkedAnswer } from './marked.ts'

/** A number as people read it, reals to nine digits. */
export const inDigits = (value: Check['expected']): string => {
  if (value === null) return 'not known'
  if (typeof value === 'string' || Number.isInteger(value)) return textFormat.number(String(value))
  return textFormat.number(String(Number(value.toPrecision(9))))
}

/** The right number; of a shape its sizes, too. */
const expectedIn = ({ check, truth }: MarkedAnswer): string => {
  const [sizes = [], ...others] = shapesAsked(truth) ?? []
  const number = inDigits(check.expected)
  return sizes.length > 1 && others.length === 0 ? `${sizes.join('×')} = ${number}` : number
}

const first: Readonly<Record<Check['verdict'], (answer: string, expected: string) => string>> = {
  right: (answer) => `${colors.green('✓ Right')}: ${answer}`,
  convention: (answer, expected) =>
    `${colors.magenta('◐ Right under a convention')}: ${answer}; else it is ${expected}`,
  wrong: (answer, expected) => `${colors.red('✗ Not right')}: ${answer}; it is ${expected}`,
  unreadable: (answer) =>
    answer.trim() === ''
      ? colors.dim('○ No answer')
      : `${colors.dim('○ Not a number that can be read')}: ${answer}`,
}

/** The ideas that give a number, and what to say. */
export const mistakeLine = ({ ids, says, at }: Mistake): string => {
  const where = at === null ? '' : `, in ${at}`
  return `${ids.join(' and ')}${where}: ${says}`
}

const reasons = ({ check, conventionSays }: MarkedAnswer): readonly string[] => {
  const conventions = check.conventions.map(({ id }) => `${id}: ${conventionSays(id) ?? ''}`)
  const { follows } = check
  if (follows !== undefined)
    return [
      `This line is right for what you wrote before: it follows from ${follows}. Mend that one.`,
    ]
  const mistakes = check.mistakes.map(mistakeLine)
  const several = mistakes.length > 1 ? ['Each of these ideas leads to exactly this number:'] : []
  const none =
    check.verdict === 'wrong' && mistakes.length === 0 && check.try === undefined
      ? ['No known idea leads to this number.']
      : []
  return [...conventions, ...several, ...mistakes, ...none, ...(check.try ? [check.try] : [])]
}

/** Whose answer it is and to what, as far as the file says so. */
export const nameOf = ({
  id,
  person,
  question,
  quantity,
}: Pick<MarkedAnswer, 'id' | 'person' | 'question' | 'quantity'>): string => {
  const known = [id, person, question].flatMap((one) => (one === null ? [] : printable(one)))
  return known.length === 0 ? quantity : `${known.join(', ')}: ${quantity}`
}

/** An answer's verdict, and the ideas that explain it. */
export const verdictForPeople = (marked: MarkedAnswer): string => {
  const { answer, check } = marked
  const head = `${nameOf(marked)}\n${first[check.verdict](printable(String(answer)), expectedIn(marked))}`
  const lines = reasons(marked).map((reason) => wrap(reason, lineWidth(), 2))
  return [head, ...lines].join('\n')
}
