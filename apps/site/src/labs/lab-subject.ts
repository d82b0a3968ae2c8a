import { problemNamed } from '@longhand/examples'
import {
  type Checked,
  hasIssues,
  isObject,
  jsonIn,
  type Network,
  readParsed,
} from '@longhand/network'
import { namedSubject } from '~/worked/named-subject.ts'
import { subjectOfNetwork } from '~/worked/network-subject.ts'
import { problemSubject } from '~/worked/problem-subject.ts'
import type { Subject } from '~/worked/subject.ts'
import type { TextReader } from './text-reader.ts'

/** Whether data is a problem: a network with numbers in it. */
const isProblem = (data: unknown): boolean =>
  isObject(data) && 'network' in data && ('weights' in data || 'target' in data)

const subjectOfData = (data: unknown): Checked<Subject> => {
  if (isProblem(data)) return problemSubject(data)
  return subjectOfModel(readParsed(data))
}

const subjectOfModel = (model: Checked<{ readonly network: Network }>): Checked<Subject> =>
  hasIssues(model) ? model : subjectOfNetwork(model.value.network)

const subjectOfText = (text: string, { parseText, readModel }: TextReader): Checked<Subject> => {
  const data = parseText(text)
  if (hasIssues(data)) return data
  return typeof data.value === 'string'
    ? subjectOfModel(readModel(text))
    : subjectOfData(data.value)
}

const knownSubject = (name: string): Checked<Subject> => {
  const problem = problemNamed(name)
  return problem === undefined ? namedSubject(name) : problemSubject(problem.problem)
}

/**
 * What a lab is about: a known network or problem by its name, or else the network or problem in a text, in
 * any form that Longhand reads; undefined while the text cannot be read.
 *
 * @param reader What reads a text that is not JSON; undefined while it is fetched.
 */
export const labSubject = (
  name: string,
  text: string,
  reader: TextReader | undefined,
): Checked<Subject> | undefined => {
  if (name !== '') return knownSubject(name)
  const data = jsonIn(text)
  return isObject(data) ? subjectOfData(data) : reader && subjectOfText(text, reader)
}
