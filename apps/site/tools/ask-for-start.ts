import { autocomplete, cancel, text } from '@clack/prompts'
import { examples } from '@longhand/examples'

/** What a new example needs to be told. */
export interface Told {
  readonly slug: string
  readonly network: string
}

const given = (answer: string | symbol): string => {
  if (typeof answer === 'string') return answer
  cancel('Nothing was written.')
  process.exit(1)
}

const askForSlug = async (): Promise<string> =>
  given(
    await text({
      message: 'What is it called? Small letters, in words joined by hyphens.',
      placeholder: 'two-small-networks',
    }),
  )

const askForNetwork = async (): Promise<string> =>
  given(
    await autocomplete({
      message: 'Which network is it about? Your own can be put in its place later.',
      options: examples.map(({ name, title }) => ({ value: name, label: name, hint: title })),
    }),
  )

/** The slug and the network, from the words of the command or, at a terminal, by asking. */
export const askForStart = async ([slug, network]: readonly string[]): Promise<Told> => {
  if (slug !== undefined && network !== undefined) return { slug, network }
  if (!process.stdin.isTTY) {
    process.stderr.write('Nobody to ask: write pnpm new example <slug> <network>.\n')
    process.exit(1)
  }
  return { slug: slug ?? (await askForSlug()), network: network ?? (await askForNetwork()) }
}
