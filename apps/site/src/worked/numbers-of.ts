import { hasIssues } from '@longhand/network'
import { styleOf, textFormat, writeValue } from '@longhand/render'
import type { ExampleFiles } from './checking/check-example.ts'
import { readProse } from './checking/prose.ts'
import { numbersShown } from './checking/quantities.ts'
import { nameOf, type Shown } from './checking/shown.ts'
import { readExample } from './read-example.ts'
import type { Asked } from './worked-example.ts'

/** More digits would tell machines apart that take their exponentials otherwise. */
const style = styleOf(textFormat, { digits: { significant: 10 } })

const claimsOf = ({ entry, claims }: Asked): readonly string[] =>
  claims.map(
    ({ says, check }) => `claim of ${nameOf(entry.of, entry.in)}: "${says}" is ${check.verdict}`,
  )

const line = ({ name, derivation }: Shown): string => `${name} = ${writeValue(derivation, style)}`

/**
 * Every number of a worked example, one to a line, and every claim with its verdict; a faulty
 * example has none.
 */
export const numbersOf = (files: ExampleFiles): readonly string[] => {
  const example = readExample(files.problem)
  if (hasIssues(example)) return []
  const { questions } = example.value
  const asked = questions.map(({ entry, derivation }) => ({
    name: nameOf(entry.of, entry.in),
    derivation,
  }))
  const shown = numbersShown(readProse(files.prose), example.value)
  const all = new Map([...asked, ...shown].map((one) => [one.name, one]))
  return [...[...all.values()].map(line), ...questions.flatMap(claimsOf)]
}
