import { markAnswer, type Question } from '@longhand/marking'
import { type Checked, hasIssues, type Issue, issuesIn } from '@longhand/network'
import type { ClaimEntry, ExampleFile, QuestionEntry } from './example-entries.ts'
import type { Subject } from './subject.ts'
import type { Asked, Claim, Variant } from './worked-example.ts'

type Variants = ReadonlyMap<string, Variant>

/** All or nothing: the values, or every issue. */
const together = <T>(checked: readonly Checked<T>[]): Checked<readonly T[]> => {
  const issues = checked.flatMap(issuesIn)
  if (issues.length > 0) return { issues }
  return { value: checked.flatMap((one) => (hasIssues(one) ? [] : [one.value])) }
}

/** Works out every question of a file and marks every claim. */
export const askAll = (
  file: ExampleFile,
  main: Subject,
  variants: Variants,
): Checked<readonly Asked[]> =>
  together(
    file.questions.map((entry, i) => {
      const path = `questions[${i}]`
      const subject = entry.in === undefined ? main : variants.get(entry.in)?.subject
      if (subject === undefined) return { issues: [unknown(`${path}.in`, 'variant', entry.in)] }
      return ask(entry, path, file, subject)
    }),
  )

const ask = (
  entry: QuestionEntry,
  path: string,
  file: ExampleFile,
  subject: Subject,
): Checked<Asked> => {
  const question = subject.question(entry.of)
  if (hasIssues(question))
    return { issues: question.issues.map((issue) => ({ ...issue, path: `${path}.of` })) }
  const claims = together(
    (entry.claims ?? []).map((claim, i) =>
      mark(claim, `${path}.claims[${i}]`, file, question.value),
    ),
  )
  if (hasIssues(claims)) return claims
  const { truth } = question.value
  return { value: { entry, question: question.value, derivation: truth, claims: claims.value } }
}

const mark = (
  { says, source: id }: ClaimEntry,
  path: string,
  { sources }: ExampleFile,
  question: Question,
): Checked<Claim> => {
  const source = sources.find((one) => one.id === id)
  if (source === undefined) return { issues: [unknown(`${path}.source`, 'source', id)] }
  const check = markAnswer(question, says)
  if (check.verdict === 'unreadable')
    return { issues: [unreadable(`${path}.says`, says, check.try)] }
  return { value: { says, source, check } }
}

const unknown = (path: string, what: string, name: string | undefined): Issue => ({
  path,
  expected: `the name of a ${what} of this file`,
  received: JSON.stringify(name ?? ''),
  try: `Add it to the ${what}s, or check the spelling.`,
})

const unreadable = (path: string, says: string, attempt: string | undefined): Issue => ({
  path,
  expected: 'a number, or plain arithmetic',
  received: JSON.stringify(says),
  try: attempt ?? 'Write the digits as the source did.',
})
