import { hasIssues } from '@longhand/network'
import { readFindings } from '@longhand/train'
import { examplePages } from '~/worked/examples.ts'
import { sheets } from '../sheets/sheets.ts'
import { type Committed, committedOf } from './committed.ts'

/** What the training page fetches of an experiment when it is chosen. */
export interface CommittedFile {
  readonly committed?: Committed
  /** The experiment of a worked example, as it stands in the repository. */
  readonly text?: string
  /** What the worked example calls its configurations, by their labels. */
  readonly names?: Readonly<Record<string, string>>
}

/** A worked example that the training page can run. */
export interface RunExample {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Of its page, under the base. */
  readonly path: string
}

const runs = import.meta.glob<unknown>('./runs/*.json', { eager: true, import: 'default' })

const experiments = import.meta.glob<string>('../../../../../../docs/examples/*/experiment.yaml', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const textOf = (slug: string): string | undefined =>
  experiments[`../../../../../../docs/examples/${slug}/experiment.yaml`]

const idOf = (slug: string): string => `example-${slug}`

/** Every worked example that has an experiment. */
export const runExamples = (): readonly RunExample[] =>
  examplePages
    .filter(({ slug }) => textOf(slug) !== undefined)
    .map(({ slug, title, description, path }) => ({ id: idOf(slug), title, description, path }))

const sheetFiles = (): readonly (readonly [string, CommittedFile])[] =>
  sheets.map(({ id, contestants }) => {
    const findings = readFindings(runs[`./runs/${id}.json`])
    if (hasIssues(findings)) throw new Error(`The runs of ${id} cannot be read: pnpm runs ${id}`)
    const labelOf = (_: unknown, at: number) => contestants[at]?.label ?? ''
    return [id, { committed: committedOf(findings.value, labelOf) }]
  })

const exampleFiles = (): readonly (readonly [string, CommittedFile])[] =>
  examplePages.flatMap(({ slug, example }) => {
    const text = textOf(slug)
    if (text === undefined) return []
    const { findings, names } = example
    const committed = findings && committedOf(findings, ({ label }) => names[label] ?? label)
    return [[idOf(slug), { text, names, ...(committed && { committed }) }] as const]
  })

/** The files of all experiments of the training page, by their ids. */
export const committedFiles = (): readonly (readonly [string, CommittedFile])[] => [
  ...sheetFiles(),
  ...exampleFiles(),
]
