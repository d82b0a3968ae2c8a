import type { Work } from '@longhand/backprop'
import { type Checked, hasIssues, parseText, readModel, readParsed } from '@longhand/network'
import { type Model, modelNamed, placed } from './read-model-input.ts'
import { readNamedText } from './read-named-text.ts'
import { isProblem, workFrom, workNamed } from './read-problem-input.ts'
import { networkSubject, problemSubject, type Subject } from './subject.ts'

/** The network or problem that a name, a path or `-` stands for. */
export const readSubject = async (input: string): Promise<Checked<Subject>> => {
  // a problem answers everything that its network does
  const work = workNamed(input)
  if (work !== undefined) return ofWork(work)
  const named = modelNamed(input)
  if (named !== undefined) return ofNetwork(named)
  const text = await readNamedText(input)
  if (hasIssues(text)) return text
  const data = parseText(text.value)
  if (hasIssues(data)) return data
  // a model can be JSON as text inside JSON, which takes another reading
  return typeof data.value === 'string'
    ? ofNetwork(placed(readModel(text.value)))
    : subjectFrom(data.value)
}

/** The network or problem in data that has been parsed already. */
export const subjectFrom = (data: unknown): Checked<Subject> =>
  isProblem(data) ? ofProblem(data) : ofNetwork(placed(readParsed(data)))

const ofNetwork = (model: Checked<Model>): Checked<Subject> =>
  hasIssues(model) ? model : { value: networkSubject(model.value.network) }

const ofProblem = (data: unknown): Checked<Subject> => ofWork(workFrom(data))

const ofWork = (work: Checked<Work>): Checked<Subject> =>
  hasIssues(work) ? work : { value: problemSubject(work.value) }
