import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasIssues, sentenceOf } from '@longhand/network'
import { parseText } from '@longhand/network/text'
import type { NetworkEntry } from '../src/worked/example-entries.ts'
import { startExample } from '../src/worked/starting/start-example.ts'
import { askForStart } from './ask-for-start.ts'
import { exampleFolders, examplesFolder } from './example-folders.ts'

const usage = `pnpm new example [slug] [network]

  slug     the name of the folder and the end of the address: two-small-networks
  network  a known network (lenet-5), or a file with a network as JSON or YAML

What is left out is asked for.
`

const stop = (says: string): never => {
  process.stderr.write(`${says}\n`)
  process.exit(1)
}

/** A file's network, or the name of a known one. */
const networkFrom = (word: string): NetworkEntry => {
  if (!existsSync(word)) return word
  const parsed = parseText(readFileSync(word, 'utf8'))
  if (hasIssues(parsed)) return stop(parsed.issues.map(sentenceOf).join('\n'))
  const { value } = parsed
  return typeof value === 'object' && value !== null ? { ...value } : stop(`${word} is no network.`)
}

const [what, ...words] = process.argv.slice(2)
if (what !== 'example') stop(usage)
const { slug, network } = await askForStart(words)
const path = join(examplesFolder, slug)
if (existsSync(path)) stop(`docs/examples/${slug} is there already. Choose another name.`)
const files = startExample({
  slug,
  network: networkFrom(network),
  order: exampleFolders().length + 1,
})
if (hasIssues(files)) stop(files.issues.map(sentenceOf).join('\n'))
else {
  mkdirSync(path)
  writeFileSync(join(path, 'problem.yaml'), files.value.problem)
  writeFileSync(join(path, 'index.mdx'), files.value.prose)
  process.stdout.write(`docs/examples/${slug}/problem.yaml   the network, the questions, the claims
docs/examples/${slug}/index.mdx      the page

See it with pnpm dev at http://127.0.0.1:4321/examples/${slug}/, check it with pnpm check:examples,
and write its numbers with pnpm numbers.
`)
}
