import type { Work } from '@longhand/backprop'
import { type Checked, hasIssues, readParsed } from '@longhand/network'
import { parseText } from '@longhand/network/text'
import { readModelBytes } from './read-model-bytes.ts'
import { type Model, modelNamed, placed } from './read-model-input.ts'
import { readNamedBytes } from './read-named-bytes.ts'
import { isProblem, workFrom, workNamed } from './read-problem-input.ts'
import { decoded, isBinary } from './read-text.ts'
import { networkSubject, problemSubject, type Subject } from './subject.ts'

/** The network or problem that a name, a path or `-` stands for. */
export const readSubject = async (input: string): Promise<Checked<Subject>> => {
  // a problem answers everything that its network does
  const work = workNamed(input)
  if (work !== undefined) return ofWork(work)
  const named = await modelNamed(input)
  if (named !== undefined) return ofNetwork(named)
  const bytes = await readNamedBytes(input)
  if (hasIssues(bytes)) return bytes
  const text = isBinary(input, bytes.value) ? undefined : decoded(bytes.value)
  if (text !== undefined && hasIssues(text)) return text
  const data = text && parseText(text.value)
  // a print of PyTorch is no data, and a model can be JSON as text inside JSON
  return data === undefined || hasIssues(data) || typeof data.value === 'string'
    ? ofNetwork(placed(await readModelBytes(input, bytes.value)))
    : subjectFrom(data.value)
}

/** The network or problem in data that has been parsed already. */
export const subjectFrom = (data: unknown): Checked<Subject> =>
  isProblem(data) ? ofProblem(data) : ofNetwork(placed(readParsed(data)))

const ofNetwork = (model: Checked<Model>): Checked<Subject> =>
  hasIssues(model) ? model : { value: networkSubject(model.value.network, model.value.stated) }

const ofProblem = (data: unknown): Checked<Subject> => ofWork(workFrom(data))

const ofWork = (work: Checked<Work>): Checked<Subject> =>
  hasIssues(work) ? work : { value: problemSubject(work.value) }
