import { addressOf, type Derivation, linesOf } from '@longhand/derivation'
import { askOf, ideas, type Question, singleIdeas } from '@longhand/marking'
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

/** What the page of an idea may show in one of its places. */
export const ideaValues = (id: string, result: PlacedResult): readonly number[] => {
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
