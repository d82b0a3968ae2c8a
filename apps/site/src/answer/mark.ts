import { markAnswer, type Question } from '@longhand/marking'
import { type Checked, hasIssues, isObject } from '@longhand/network'
import { networkSubject } from '~/worked/network-subject.ts'
import { problemSubject } from '~/worked/problem-subject.ts'
import { type Said, saidOf } from './said.ts'

const questionIn = (data: unknown, quantity: string): Checked<Question> => {
  const { network, problem } = isObject(data) ? data : {}
  const subject = problem === undefined ? networkSubject(network) : problemSubject(problem)
  return hasIssues(subject) ? subject : subject.value.question(quantity)
}

const known = new Map<string, Question>()

/** Marks an answer in the browser. @returns What to say. */
export const mark = (subject: string, quantity: string, answer: string): Said => {
  const key = `${subject} ${quantity}`
  const question = known.get(key)
  if (question !== undefined) return saidOf(question, markAnswer(question, answer))
  const asked = questionIn(JSON.parse(subject), quantity)
  if (hasIssues(asked)) return { kind: 'open', word: 'This question is at fault', sentences: [] }
  known.set(key, asked.value)
  return saidOf(asked.value, markAnswer(asked.value, answer))
}
