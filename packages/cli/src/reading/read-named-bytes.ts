import { type Checked, type Issue, nearest, quoted } from '@longhand/network'
import { isThere, readBytes } from './read-text.ts'

/** The bytes of a file, or which name could have been meant where there is none. */
export const readNamedBytes = async (input: string): Promise<Checked<Buffer>> =>
  isThere(input) ? readBytes(input) : { issues: [await neitherNameNorFile(input)] }

const adviceOn = async (input: string): Promise<string> => {
  const { examples } = await import('@longhand/examples')
  const names = examples.map(({ name }) => name)
  const meant = nearest(input, names)
  if (meant !== undefined) return `Did you mean "${meant}"?`
  return /[./\\]/.test(input)
    ? 'Check the spelling and the folder.'
    : `Known names are ${names.join(', ')}.`
}

const neitherNameNorFile = async (input: string): Promise<Issue> => ({
  path: '',
  expected: 'the name of a network, a file, or - for standard input',
  received: `${quoted(input)}, and there is no such file`,
  try: await adviceOn(input),
})
