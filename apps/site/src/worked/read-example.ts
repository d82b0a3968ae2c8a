import { type Checked, hasIssues, type Issue, issuesIn } from '@longhand/network'
import { parseText } from '@longhand/network/text'
import { readTorchPrint } from '@longhand/parameters'
import { askAll } from './ask-all.ts'
import type { ExampleFile, NetworkEntry, VariantEntry } from './example-entries.ts'
import { checkFile } from './example-file.ts'
import { findingsIn } from './measured/findings-in.ts'
import { measuredOf } from './measured/measured.ts'
import { namedSubject } from './named-subject.ts'
import { networkSubject } from './network-subject.ts'
import { problemSubject } from './problem-subject.ts'
import type { Subject } from './subject.ts'
import type { Variant, WorkedExample } from './worked-example.ts'

/**
 * A `problem.yaml` worked out, or all that is wrong with it.
 *
 * @param runs The `runs.json` beside it, as text, where there is one.
 */
export const readExample = (text: string, runs?: string): Checked<WorkedExample> => {
  const parsed = parseText(text)
  const file = hasIssues(parsed) ? parsed : checkFile(parsed.value)
  if (hasIssues(file)) return file
  const subject = subjectOf(file.value)
  if (hasIssues(subject)) return subject
  const variants = variantsOf(file.value)
  if (hasIssues(variants)) return variants
  const questions = askAll(file.value, subject.value, variants.value)
  const print = printIn(file.value)
  if (hasIssues(print)) return print
  const findings = findingsIn(runs)
  if (hasIssues(findings)) return findings
  const measured = measuredOf(file.value, findings.value)
  const issues = [...issuesIn(questions), ...issuesIn(measured), ...sameSources(file.value)]
  if (hasIssues(questions) || hasIssues(measured) || issues.length > 0) return { issues }
  return {
    value: {
      subject: subject.value,
      variants: variants.value,
      questions: questions.value,
      sources: file.value.sources,
      print: print.value,
      names: file.value.names ?? {},
      measured: measured.value,
      findings: findings.value,
    },
  }
}

const subjectOf = ({ network, problem }: ExampleFile): Checked<Subject> =>
  network === undefined ? problemSubject(problem ?? {}) : entrySubject(network)

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

const variantsOf = (file: ExampleFile): Checked<ReadonlyMap<string, Variant>> => {
  const read = Object.entries(file.variants ?? {}).map(([name, entry]) => {
    const subject = variantSubject(entry, file)
    return { name, subject, says: entry.says }
  })
  const issues = read.flatMap(({ name, subject }) => at(`variants.${name}`, subject))
  if (issues.length > 0) return { issues }
  const variants = read.flatMap(({ name, subject, says }) =>
    hasIssues(subject) ? [] : [[name, { says, subject: subject.value }] as const],
  )
  return { value: new Map(variants) }
}

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
