import { readAnswer } from '@longhand/marking'
import { type Checked, hasIssues, type Issue, issuesIn } from '@longhand/network'
import type { Finding, Findings, Measure, Range } from '@longhand/train'
import type { ClaimEntry, ExampleFile, MeasuredEntry, SourceEntry } from '../example-entries.ts'
import { isShare, shownAs } from './shown-as.ts'

/** Where a claim stands beside what the runs came to. */
export type Stands = 'within' | 'above' | 'below'

/** A claim of something that was measured. */
export interface MeasuredClaim {
  readonly says: string
  readonly source: SourceEntry
  readonly stands: Stands
}

/** A number that the page has from runs, and what was claimed of it. */
export interface Measured {
  readonly entry: MeasuredEntry
  readonly range: Range
  readonly claims: readonly MeasuredClaim[]
}

/** Half a unit of the last digit that was written. */
const tolerance = (says: string): number => 0.5 * 10 ** -(/\.(\d+)/.exec(says)?.[1]?.length ?? 0)

const standing = (says: string, value: number, of: Measure, { low, high }: Range): Stands => {
  const near = tolerance(says)
  if (value > shownAs(of, high) + near) return 'above'
  return value < shownAs(of, low) - near ? 'below' : 'within'
}

const issue = (path: string, expected: string, received: unknown, attempt: string): Issue => ({
  path,
  expected,
  received: JSON.stringify(received ?? ''),
  try: attempt,
})

/** The configuration of a label, or of the name that the file gives it. */
export const findingOf = (
  { configurations }: Findings,
  { names }: Pick<ExampleFile, 'names'>,
  name: string,
): Finding | undefined =>
  configurations.find(({ label }) => label === name || names?.[label] === name)

const claimOf = (
  { says, source: id }: ClaimEntry,
  { of }: MeasuredEntry,
  range: Range,
  { sources }: ExampleFile,
): MeasuredClaim | Issue => {
  const source = sources.find((one) => one.id === id)
  if (source === undefined)
    return issue('source', 'the name of a source of this file', id, 'Add it to the sources.')
  const answer = readAnswer(says)
  const value = 'try' in answer ? undefined : Number(answer.readings[0].value)
  if (value === undefined || Number.isNaN(value))
    return issue(
      'says',
      isShare(of) ? 'a number, in percent' : 'a number',
      says,
      'Write the digits.',
    )
  return { says, source, stands: standing(says, value, of, range) }
}

const one = (
  entry: MeasuredEntry,
  path: string,
  file: ExampleFile,
  findings: Findings,
): Checked<Measured> => {
  const finding = findingOf(findings, file, entry.in)
  const labels = findings.configurations.map(({ label }) => label)
  if (finding === undefined)
    return { issues: [issue(`${path}.in`, `one of ${labels.join('; ')}`, entry.in, 'Name one.')] }
  const range = finding.epochs.find(({ epoch }) => epoch === entry.epoch)?.[entry.of]
  const last = finding.epochs.length
  if (range === undefined)
    return { issues: [issue(`${path}.epoch`, `1 to ${last}`, entry.epoch, 'Name an epoch.')] }
  const read = (entry.claims ?? []).map((claim) => claimOf(claim, entry, range, file))
  const issues = read.flatMap((claim) => ('path' in claim ? [claim] : []))
  if (issues.length > 0)
    return { issues: issues.map((fault) => ({ ...fault, path: `${path}.claims.${fault.path}` })) }
  const claims = read.flatMap((claim) => ('path' in claim ? [] : [claim]))
  return { value: { entry, range, claims } }
}

/** What a file says of runs, held against them; all that is wrong with it at once. */
export const measuredOf = (
  file: ExampleFile,
  findings: Findings | undefined,
): Checked<readonly Measured[]> => {
  const entries = file.measured ?? []
  if (findings === undefined) {
    if (entries.length === 0) return { value: [] }
    const way = 'Run longhand sweep --as findings and keep what it prints.'
    return { issues: [issue('measured', 'a file runs.json beside this one', 'none', way)] }
  }
  const read = entries.map((entry, i) => one(entry, `measured[${i}]`, file, findings))
  const issues = read.flatMap(issuesIn)
  if (issues.length > 0) return { issues }
  return { value: read.flatMap((checked) => (hasIssues(checked) ? [] : [checked.value])) }
}
