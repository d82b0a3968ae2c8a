import type { Work } from '@longhand/backprop'
import type { PassEntry } from '@longhand/marking'
import { type Checked, hasIssues, type Issue, isObject, quoted } from '@longhand/network'
import { askedOf } from './asked-of.ts'
import { entriesIn, type NamedEntry } from './pass/entries-in.ts'
import { ordered } from './pass/in-order.ts'
import { addressNamed, type PassPart } from './pass/names.ts'
import { problemQuestion } from './problem-question.ts'

/** A whole working that somebody handed in, ready to be marked. */
export interface ReadPass {
  /** In the order of the working. */
  readonly entries: readonly PassEntry[]
  /** What was asked and not handed in. */
  readonly missing: readonly string[]
}

/**
 * Numbers of a backpropagation problem that were handed in together.
 *
 * @param part What they are where their names do not say so: gradients or updated weights; `pass`
 * where each name says it.
 * @param data Numbers by address or by label (`{ "w5": 0.0822 }`), in lists as `longhand backprop
 * --as json` prints them, or a list of `{ name, value }`.
 */
export const readPass = (work: Work, part: PassPart, data: unknown): Checked<ReadPass> => {
  const named = isObject(data) || Array.isArray(data) ? entriesIn(data) : []
  const numbers = named.filter(({ name }) => name !== 'problem')
  if (numbers.length === 0) return { issues: [notATable(data)] }
  const found = numbers.map((one) => entryOf(work, part, one))
  const issues = found.flatMap((one) => (hasIssues(one) ? one.issues : []))
  if (issues.length > 0) return { issues }
  const entries = found.flatMap((one) => (hasIssues(one) ? [] : [one.value]))
  const given = new Set(entries.map(({ quantity }) => quantity))
  const missing = wantedOf(work, part).filter((quantity) => !given.has(quantity))
  return { value: { entries: ordered(work, entries), missing } }
}

const entryOf = (work: Work, part: PassPart, { name, value }: NamedEntry): Checked<PassEntry> => {
  const quantity = addressNamed(work, part, name)
  if (quantity === undefined) return { issues: [unknownName(name)] }
  if (typeof value !== 'number' && typeof value !== 'string')
    return { issues: [notANumber(name, value)] }
  const question = problemQuestion(work, quantity)
  return hasIssues(question)
    ? question
    : { value: { quantity, question: question.value, answer: value } }
}

/** All gradients, or all updated weights; a pass is whatever was handed in. */
const wantedOf = (work: Work, part: PassPart): readonly string[] => {
  if (part === 'pass') return []
  const ending = part === 'gradients' ? /\.gradient$/ : /\.updated$/
  return askedOf(work)
    .flatMap(({ of, quantities }) => quantities.map((quantity) => `${of}.${quantity}`))
    .filter((quantity) => ending.test(quantity) && work.find(quantity)?.type === 'derivation')
}

const notATable = (data: unknown): Issue => ({
  path: 'answer',
  expected: 'numbers by name, or rows of a name and a number',
  received: quoted(data),
  try: 'Write {"output.kernel[0][0]": 0.0822, "output.kernel[0][1]": −0.0226} or a CSV with the columns name and value.',
})

const unknownName = (name: string): Issue => ({
  path: `answer.${name}`,
  expected: 'a number that this problem works out',
  received: quoted(name),
  try: 'Write an address such as output.kernel[0][0].gradient or .updated, or a label that the problem names.',
})

const notANumber = (name: string, value: unknown): Issue => ({
  path: `answer.${name}`,
  expected: 'a number, or a number as text',
  received: quoted(value),
  try: 'Write one number for each name.',
})
