import { exampleNamed, examples } from '@longhand/examples'
import {
  type Checked,
  hasIssues,
  type Issue,
  isObject,
  issuesIn,
  nearest,
  quoted,
} from '@longhand/network'
import { parseText } from '@longhand/network/text'
import { type Experiment, readExperiments } from '@longhand/train'
import { readText } from '../reading/read-text.ts'

/**
 * The experiments in a file or standard input: one for each seed, and each of a grid.
 *
 * @param usualSeeds Where the file names none.
 */
export const readExperimentsInput = async (
  input: string,
  usualSeeds?: readonly number[],
): Promise<Checked<readonly Experiment[]>> => {
  const text = await readText(input)
  if (hasIssues(text)) return text
  const data = parseText(text.value)
  if (hasIssues(data)) return data
  const whole = withNetworks(data.value)
  return hasIssues(whole)
    ? { issues: [...whole.issues, ...besidesNetworks(data.value)] }
    : readExperiments(whole.value, usualSeeds)
}

/** What else is wrong where a network is not known. */
const besidesNetworks = (data: unknown): readonly Issue[] =>
  issuesIn(readExperiments(data)).filter(({ path }) => !path.startsWith('network'))

/** Networks that are named, put in their places: the one of the experiment, and those of a grid. */
const withNetworks = (data: unknown): Checked<unknown> => {
  if (!isObject(data)) return { value: data }
  const own = named(data.network)
  const vary = isObject(data.vary) ? data.vary : {}
  const others = (Array.isArray(vary.network) ? vary.network : []).map(named)
  const issues = [own, ...others].flatMap(issuesIn)
  if (hasIssues(own) || issues.length > 0) return { issues }
  const networks = others.flatMap((one) => (hasIssues(one) ? [] : [one.value]))
  const grid = networks.length > 0 ? { vary: { ...vary, network: networks } } : {}
  // a grid over networks needs none besides
  return { value: { ...data, network: own.value ?? networks[0], ...grid } }
}

const named = (network: unknown): Checked<unknown> => {
  if (typeof network !== 'string') return { value: network }
  const known = exampleNamed(network)
  return known === undefined ? { issues: [unknownNetwork(network)] } : { value: known.network }
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
