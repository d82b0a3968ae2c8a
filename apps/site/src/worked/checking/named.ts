import { type Checked, hasIssues, type Issue, issuesIn } from '@longhand/network'
import type { Subject } from '../subject.ts'
import type { WorkedExample } from '../worked-example.ts'
import type { Tag } from './prose.ts'
import type { Shown } from './shown.ts'

/** What a component was told, as the prose has it. */
export type Attributes = Tag['attributes']

/** What a component shows of an example, or what is wrong with what it names. */
export type Shows = (attributes: Attributes, example: WorkedExample) => Checked<readonly Shown[]>

/** A text, where one was written. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

/** A text, or a list of them. */
export const textsIn = (value: unknown): readonly string[] =>
  [value].flat().flatMap((one) => textIn(one) ?? [])

/** Something that a component names and that is not there. */
export const misnamed = (
  path: string,
  expected: string,
  received: unknown,
  attempt: string,
): { readonly issues: readonly Issue[] } => ({
  issues: [{ path, expected, received: JSON.stringify(received ?? ''), try: attempt }],
})

/** All that several things show, or every issue. */
export const together = (
  checked: readonly Checked<readonly Shown[]>[],
): Checked<readonly Shown[]> => {
  const issues = checked.flatMap(issuesIn)
  if (issues.length > 0) return { issues }
  return { value: checked.flatMap((one) => (hasIssues(one) ? [] : one.value)) }
}

/** The network or problem of an example, or the variant that a component names. */
export const subjectIn = (
  { subject, variants }: WorkedExample,
  variant: string | undefined,
): Checked<Subject> => {
  const value = variant === undefined ? subject : variants.get(variant)?.subject
  if (value !== undefined) return { value }
  const known = [...variants.keys()].join(', ')
  const expected = known === '' ? 'no variant: problem.yaml states none' : `one of ${known}`
  return misnamed('in', expected, variant, 'Name a variant as problem.yaml does.')
}
