import { markAnswer, type Question } from '@longhand/marking'
import { type Checked, hasIssues, type Issue, issuesIn } from '@longhand/network'
import type { ClaimEntry, ExampleFile, QuestionEntry } from './example-entries.ts'
import type { Subject } from './subject.ts'
import type { Asked, Claim, Variant } from './worked-example.ts'

type Variants = ReadonlyMap<string, Variant>

/** Works out every question of a file and marks every claim; without a subject, what it can. */
export const askAll = (
  file: ExampleFile,
  main: Subject | undefined,
  variants: Variants,
): readonly Checked<Asked>[] =>
  file.questions.map((entry, i) => {
    const path = `questions[${i}]`
    const subject = entry.in === undefined ? main : variants.get(entry.in)?.subject
    const isStated = entry.in === undefined || Object.hasOwn(file.variants ?? {}, entry.in)
    const strange = isStated ? [] : [unknown(`${path}.in`, 'variant', entry.in)]
    const question = subject?.question(entry.of)
    const claims = (entry.claims ?? []).map((claim, at) =>
      mark(claim, `${path}.claims[${at}]`, file, question),
    )
    const issues = [...strange, ...ofQuestion(question, path), ...claims.flatMap(issuesIn)]
    if (issues.length > 0 || question === undefined || hasIssues(question)) return { issues }
    return { value: asked(entry, question.value, claims) }
  })

const ofQuestion = (question: Checked<Question> | undefined, path: string): readonly Issue[] =>
  (question === undefined ? [] : issuesIn(question)).map((issue) => ({
    ...issue,
    path: `${path}.of`,
  }))

const asked = (
  entry: QuestionEntry,
  question: Question,
  claims: readonly Checked<Claim>[],
): Asked => ({
  entry,
  question,
  derivation: question.truth,
  claims: claims.flatMap((claim) => (hasIssues(claim) ? [] : [claim.value])),
})

/** A claim held against the truth, where there is one. */
const mark = (
  { says, source: id }: ClaimEntry,
  path: string,
  { sources }: ExampleFile,
  question: Checked<Question> | undefined,
): Checked<Claim> => {
  const source = sources.find((one) => one.id === id)
  if (source === undefined) return { issues: [unknown(`${path}.source`, 'source', id)] }
  if (question === undefined || hasIssues(question)) return { issues: [] }
  const check = markAnswer(question.value, says)
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
