import { checkExample } from '../src/worked/checking/check-example.ts'
import { faultLine } from '../src/worked/checking/fault.ts'
import { exampleFolders, filesOf } from './example-folders.ts'

/** `pnpm check:examples [slug…]`: one line per fault, and status 1 if there is any. */
const asked = process.argv.slice(2)
const folders = exampleFolders().filter(({ slug }) => asked.length === 0 || asked.includes(slug))
const lines = folders.flatMap((folder) =>
  checkExample(filesOf(folder)).map((fault) => faultLine(`docs/examples/${folder.slug}`, fault)),
)
const unknown = asked.filter((slug) => !folders.some((folder) => folder.slug === slug))
const missing = unknown.map((slug) => `docs/examples/${slug} is no folder of an example.`)
const all = [...missing, ...lines]
process.stdout.write(
  all.length === 0 ? `${folders.length} worked examples, nothing wrong.\n` : `${all.join('\n')}\n`,
)
process.exitCode = all.length === 0 ? 0 : 1
