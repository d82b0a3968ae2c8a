import { type Checked, hasIssues, isObject, type Network, readParsed } from '@longhand/network'
import { parseText, readModel } from '@longhand/network/text'
import { namedSubject } from '~/worked/named-subject.ts'
import { subjectOfNetwork } from '~/worked/network-subject.ts'
import { problemSubject } from '~/worked/problem-subject.ts'
import type { Subject } from '~/worked/subject.ts'

/** Whether data is a problem: a network with numbers in it. */
const isProblem = (data: unknown): boolean =>
  isObject(data) && 'network' in data && ('weights' in data || 'target' in data)

/** The network or problem in a text that somebody pasted, in any form that Longhand reads. */
const pasted = (text: string): Checked<Subject> => {
  const data = parseText(text)
  if (hasIssues(data)) return data
  if (isProblem(data.value)) return problemSubject(data.value)
  const model: Checked<{ readonly network: Network }> =
    typeof data.value === 'string' ? readModel(text) : readParsed(data.value)
  return hasIssues(model) ? model : subjectOfNetwork(model.value.network)
}

/** What a lab is about: a known network by its name, or else the text. */
export const labSubject = (name: string, text: string): Checked<Subject> =>
  name === '' ? pasted(text) : namedSubject(name)
