import { addressOf, type Derivation, linesOf } from '@longhand/derivation'
import { askOf, ideas, type Question, roundedEarly, singleIdeas, slips } from '@longhand/marking'
import type { PlacedResult } from './results-in.ts'
import { type Subject, subjectNamed } from './subjects.ts'

/** What an idea makes of a question, simplest first. */
const heldIn = (question: Question, id: string) =>
  singleIdeas(question).filter(({ ids, under }) => ids.join() === id && under === null)

/** The numbers that a wrong idea gives for a question. */
export const wrongValues = (question: Question, id: string): readonly number[] =>
  heldIn(question, id).map(({ derivation }) => Number(derivation.value))

/** Whether a sentence is what the idea says to who holds it in this question. */
export const isToldBy = ({ text, idea, of }: PlacedResult, subject: Subject): boolean => {
  const question = subject.question(of)
  return heldIn(question, idea).some(({ layer }) => {
    const says = ideas.get(idea)?.says(askOf(question, layer))
    return says !== undefined && text.startsWith(says)
  })
}

const valuesIn = (root: Derivation, address: string): readonly number[] =>
  linesOf(root)
    .filter((line) => addressOf(line) === address)
    .map(({ value }) => Number(value))

/** A right number of the networks that slips are shown on, or what the slip makes of it. */
const slipValues = ({ make }: (typeof slips)[number], { of, side }: PlacedResult) =>
  ['five-convolutions', 'two-two-two']
    .flatMap((name) => subjectNamed(name)?.values(of).slice(0, 1) ?? [])
    .map((right) => (Number.isInteger(right) ? String(right) : right.toPrecision(6)))
    .map((right) => Number(side === 'wrong' ? make(right) : right))

/** A number with all its digits, or with every line before it rounded. */
const roundedValues = ({ of }: PlacedResult): readonly number[] => {
  const question = subjectNamed('two-two-two')?.question(of)
  if (question === undefined) return []
  return [question.truth, ...roundedEarly(question)].map(({ value }) => Number(value))
}

/** What the page of an idea may show in one of its places. */
export const ideaValues = (id: string, result: PlacedResult): readonly number[] => {
  const slip = slips.find((one) => one.id === id)
  if (slip !== undefined) return slipValues(slip, result)
  if (id === 'early-rounding') return roundedValues(result)
  const example = ideas.get(id)?.example
  const subject = example && subjectNamed(example.subject)
  if (example === undefined || subject === undefined) return []
  const question = subject.question(example.quantity)
  const [held] = heldIn(question, id)
  const { side, of, column, subject: other } = result
  if (other !== '') {
    const elsewhere = subjectNamed(other)?.question(of)
    if (elsewhere === undefined) return []
    return column === 1 ? [Number(elsewhere.truth.value)] : wrongValues(elsewhere, id)
  }
  if (side === 'wrong') return held ? valuesIn(held.derivation, of) : []
  if (side === 'right') return valuesIn(question.truth, of)
  return held ? [Number(held.derivation.value)] : []
}
