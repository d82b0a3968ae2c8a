import { exampleNamed, examples } from '@longhand/examples'
import {
  type Checked,
  hasIssues,
  type Issue,
  isObject,
  nearest,
  parseText,
  quoted,
} from '@longhand/network'
import { type Experiment, readExperiment } from '@longhand/train'
import { readText } from '../reading/read-text.ts'

/** The experiment in a file or standard input; a network that it names is put in its place. */
export const readExperimentInput = async (input: string): Promise<Checked<Experiment>> => {
  const text = await readText(input)
  if (hasIssues(text)) return text
  const data = parseText(text.value)
  if (hasIssues(data)) return data
  const whole = withNetwork(data.value)
  return hasIssues(whole) ? whole : readExperiment(whole.value)
}

const withNetwork = (data: unknown): Checked<unknown> => {
  if (!isObject(data) || typeof data.network !== 'string') return { value: data }
  const named = exampleNamed(data.network)
  return named === undefined
    ? { issues: [unknownNetwork(data.network)] }
    : { value: { ...data, network: named.network } }
}

const unknownNetwork = (name: string): Issue => {
  const names = examples.map((example) => example.name)
  const meant = nearest(name, names)
  return {
    path: 'network',
    expected: 'a network, or the name of one',
    received: quoted(name),
    try: meant === undefined ? `Known names are ${names.join(', ')}.` : `Did you mean "${meant}"?`,
  }
}
