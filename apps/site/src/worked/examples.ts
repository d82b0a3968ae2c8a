import { hasIssues, sentenceOf } from '@longhand/network'
import type { MarkdownInstance } from 'astro'
import { to } from '~/link.ts'
import { readExample } from './read-example.ts'
import type { WorkedExample } from './worked-example.ts'

/** What a worked example's `index.mdx` says of itself. */
interface Frontmatter {
  readonly title: string
  readonly description: string
  /** Where it stands in the list of examples. */
  readonly order: number
}

/** A worked example and its page. */
export interface ExamplePage extends Frontmatter {
  readonly slug: string
  readonly path: string
  readonly prose: MarkdownInstance<Frontmatter>
  readonly example: WorkedExample
}

const files = import.meta.glob<string>('../../../../docs/examples/*/problem.yaml', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const runs = import.meta.glob<string>('../../../../docs/examples/*/runs.json', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const documents = import.meta.glob<MarkdownInstance<Frontmatter>>(
  '../../../../docs/examples/*/index.mdx',
  { eager: true },
)

const slugOf = (file: string): string => file.split('/').at(-2) ?? file

const workedOut = (slug: string, text: string, run: string | undefined): WorkedExample => {
  const checked = readExample(text, run)
  if (!hasIssues(checked)) return checked.value
  const faults = checked.issues.map((issue) => `  ${sentenceOf(issue)}`).join('\n')
  throw new Error(`docs/examples/${slug}/problem.yaml\n${faults}`)
}

/** Worked out when it is first asked for: a preview of one page needs one example. */
const once = <T>(work: () => T): (() => T) => {
  let done: { readonly value: T } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

const pageOf = (file: string, prose: MarkdownInstance<Frontmatter>): ExamplePage => {
  const slug = slugOf(file)
  const text = files[file.replace(/index\.mdx$/, 'problem.yaml')]
  if (text === undefined) throw new Error(`docs/examples/${slug}/problem.yaml is missing.`)
  const example = once(() => workedOut(slug, text, runs[file.replace(/index\.mdx$/, 'runs.json')]))
  return {
    ...prose.frontmatter,
    slug,
    path: `examples/${slug}/`,
    prose,
    get example() {
      return example()
    },
  }
}

/** Every worked example, in the order that their pages state. A faulty file stops the build. */
export const examplePages: readonly ExamplePage[] = Object.entries(documents)
  .map(([file, prose]) => pageOf(file, prose))
  .sort((a, b) => a.order - b.order)

/** The example of the page that is being built. @param pathname `/examples/alexnet-counts/` */
export const exampleAt = (pathname: string): WorkedExample => {
  const page = examplePages.find(({ path }) => to(path) === pathname)
  if (page === undefined) throw new Error(`${pathname} is no worked example.`)
  return page.example
}
