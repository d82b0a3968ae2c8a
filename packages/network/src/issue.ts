/** Something in the input that is not right: where, what was expected, what came, what to try. */
export interface Issue {
  /** `conv1.filters`, `layers[2].name`, or `` for the whole. */
  readonly path: string
  readonly expected: string
  readonly received: string
  readonly try: string
}

/** What was asked for, or everything that stands in the way. */
export type Checked<T> = { readonly value: T } | { readonly issues: readonly Issue[] }

/** @example hasIssues({ issues: [] }) // true */
export const hasIssues = <T>(
  checked: Checked<T>,
): checked is { readonly issues: readonly Issue[] } => 'issues' in checked

/** All that stands in the way; nothing, if nothing does. */
export const issuesIn = (checked: Checked<unknown>): readonly Issue[] =>
  hasIssues(checked) ? checked.issues : []

/**
 * An issue as one line for a person.
 *
 * @example sentenceOf({ path: 'conv1.filters', expected: 'a whole number', received: '"x"', try: 'Write 6.' }) // 'conv1.filters: expected a whole number, received "x". Write 6.'
 */
export const sentenceOf = (issue: Issue): string => {
  const where = issue.path === '' ? '' : `${issue.path}: `
  return `${where}expected ${issue.expected}, received ${issue.received}. ${issue.try}`
}
