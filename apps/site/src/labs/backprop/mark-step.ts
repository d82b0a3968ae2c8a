import type { Work } from '@longhand/backprop'
import { markAnswer, type Question } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import { problemQuestion } from '@longhand/questions'
import { type Said, saidOf } from '~/answer/said.ts'
import type { Walked } from './walked.ts'

/** A line as a question: with the problem's conventions where it is one of the first update. */
const questionOf = (work: Work, { of, line }: Walked): Question => {
  const asked = problemQuestion(work, of)
  if (!hasIssues(asked) && asked.value.truth.value === line.value) return asked.value
  return { truth: line, conventions: [], alternatives: [], find: work.find }
}

/** What is said of an answer to a line. */
export const markStep = (work: Work, step: Walked, answer: string): Said => {
  const question = questionOf(work, step)
  return saidOf(question, markAnswer(question, answer))
}
