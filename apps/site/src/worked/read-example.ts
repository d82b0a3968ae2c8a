import { type Checked, hasIssues, type Issue, issuesIn } from '@longhand/network'
import { parseText } from '@longhand/network/text'
import { readTorchPrint } from '@longhand/parameters'
import type { Findings } from '@longhand/train'
import { askAll } from './ask-all.ts'
import type { ExampleFile, NetworkEntry, VariantEntry } from './example-entries.ts'
import { findingsIn } from './measured/findings-in.ts'
import { measuredOf } from './measured/measured.ts'
import { namedSubject } from './named-subject.ts'
import { networkSubject } from './network-subject.ts'
import { problemSubject } from './problem-subject.ts'
import { soundFile, unsaid } from './sound-file.ts'
import type { Subject } from './subject.ts'
import type { Variant, WorkedExample } from './worked-example.ts'

/** A `problem.yaml` as far as it could be worked out, and all that is wrong with it. */
export interface PartOfExample {
  /** What the file states, in order or not; undefined where it cannot be read. */
  readonly file?: ExampleFile
  /** What is in order; undefined where nothing can be asked. */
  readonly example: WorkedExample | undefined
  readonly issues: readonly Issue[]
}

/**
 * A `problem.yaml` worked out, or all that is wrong with it.
 *
 * @param runs The `runs.json` beside it, as text, where there is one.
 */
export const readExample = (text: string, runs?: string): Checked<WorkedExample> => {
  const { example, issues } = readPart(text, runs)
  return example === undefined || issues.length > 0 ? { issues } : { value: example }
}

/** The same, with what is in order where something else is not. */
export const readPart = (text: string, runs?: string): PartOfExample => {
  const parsed = parseText(text)
  const findings = findingsIn(runs)
  if (hasIssues(parsed))
    return { example: undefined, issues: [...parsed.issues, ...issuesIn(findings)] }
  const { file, issues } = soundFile(parsed.value)
  if (file === undefined) return { example: undefined, issues: [...issues, ...issuesIn(findings)] }
  const part = partOf(file, findings)
  const others = part.issues.filter((issue) => !isOfUnsaid(issue, file, issues))
  return { ...part, file, issues: [...issues, ...others] }
}

/** Whether an issue comes of a field that was told to be faulty. */
const isOfUnsaid = (
  { path, received }: Issue,
  { sources }: ExampleFile,
  told: readonly Issue[],
): boolean =>
  received === JSON.stringify(unsaid) ||
  told.some((other) => other.path === path) ||
  (path.endsWith('.source') && sources.some(({ id }) => id === unsaid))

const partOf = (file: ExampleFile, findings: Checked<Findings | undefined>): PartOfExample => {
  const subject = subjectOf(file)
  const read = variantsOf(file)
  const variants = new Map(read.flatMap(({ name, variant }) => (variant ? [[name, variant]] : [])))
  const questions = askAll(file, valueIn(subject), variants)
  const print = printIn(file)
  const measured = hasIssues(findings) ? findings : measuredOf(file, findings.value)
  const issues = [
    ...issuesIn(subject),
    ...read.flatMap((one) => one.issues),
    ...questions.flatMap(issuesIn),
    ...issuesIn(print),
    ...issuesIn(measured),
    ...sameSources(file),
  ]
  if (hasIssues(subject)) return { example: undefined, issues }
  const example: WorkedExample = {
    ...{ subject: subject.value, variants, sources: file.sources, names: file.names ?? {} },
    questions: questions.flatMap((one) => valueIn(one) ?? []),
    print: valueIn(print),
    measured: valueIn(measured) ?? [],
    findings: valueIn(findings),
  }
  return { example, issues }
}

const valueIn = <T>(checked: Checked<T>): T | undefined =>
  hasIssues(checked) ? undefined : checked.value

const subjectOf = (file: ExampleFile): Checked<Subject> => {
  const { network, problem } = file
  if ((network === undefined) === (problem === undefined)) return { issues: [notOne(file)] }
  return network === undefined ? problemSubject(problem ?? {}) : entrySubject(network)
}

const notOne = ({ network }: ExampleFile): Issue => ({
  path: 'network',
  expected: 'either `network` or `problem`',
  received: network === undefined ? 'neither' : 'both',
  try: 'Keep the one that the page is about.',
})

const entrySubject = (entry: NetworkEntry): Checked<Subject> =>
  typeof entry === 'string' ? namedSubject(entry) : networkSubject(entry)

const printIn = ({ print: text }: ExampleFile): Checked<WorkedExample['print']> => {
  if (text === undefined) return { value: undefined }
  const read = readTorchPrint(text)
  return hasIssues(read) ? { issues: at('print', read) } : { value: { text, read: read.value } }
}

/** Issues of a part, under the path of that part. */
const at = (path: string, checked: Checked<unknown>): readonly Issue[] =>
  issuesIn(checked).map((issue) => ({
    ...issue,
    path: issue.path === '' ? path : `${path}: ${issue.path}`,
  }))

/** A variant with its name, or what is wrong with it. */
interface ReadVariant {
  readonly name: string
  readonly variant: Variant | undefined
  readonly issues: readonly Issue[]
}

const variantsOf = (file: ExampleFile): readonly ReadVariant[] =>
  Object.entries(file.variants ?? {}).map(([name, entry]) => {
    const subject = variantSubject(entry, file)
    return hasIssues(subject)
      ? { name, variant: undefined, issues: at(`variants.${name}`, subject) }
      : { name, variant: { says: entry.says, subject: subject.value }, issues: [] }
  })

const variantSubject = (entry: VariantEntry, { problem }: ExampleFile): Checked<Subject> =>
  entry.network === undefined
    ? problemSubject({ ...problem, ...entry.with })
    : entrySubject(entry.network)

const sameSources = ({ sources }: ExampleFile): readonly Issue[] =>
  sources
    .filter(({ id }, i) => sources.findIndex((other) => other.id === id) !== i)
    .map(({ id }) => ({
      path: 'sources',
      expected: 'each id once',
      received: `${JSON.stringify(id)} more than once`,
      try: 'Give every source an id of its own.',
    }))
