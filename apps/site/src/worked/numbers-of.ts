import { hasIssues } from '@longhand/network'
import { styleOf, textFormat, writeValue } from '@longhand/render'
import type { Finding } from '@longhand/train'
import type { ExampleFiles } from './checking/check-example.ts'
import { readProse } from './checking/prose.ts'
import { numbersShown } from './checking/quantities.ts'
import { nameOf, type Shown } from './checking/shown.ts'
import type { Measured } from './measured/measured.ts'
import { writeMeasured } from './measured/shown-as.ts'
import { readExample } from './read-example.ts'
import type { Asked } from './worked-example.ts'

/** More digits would tell machines apart that take their exponentials otherwise. */
const style = styleOf(textFormat, { digits: { significant: 10 } })

const claimsOf = ({ entry, claims }: Asked): readonly string[] =>
  claims.map(
    ({ says, check }) => `claim of ${nameOf(entry.of, entry.in)}: "${says}" is ${check.verdict}`,
  )

const line = ({ name, derivation }: Shown): string => `${name} = ${writeValue(derivation, style)}`

const measures = ['loss', 'accuracy', 'testLoss', 'testAccuracy'] as const

const runLines = ({ label, epochs }: Finding): readonly string[] =>
  epochs.map((range) => {
    const means = measures.map((of) => `${of} ${writeMeasured(of, range[of].mean)}`)
    return `run of ${label}, epoch ${range.epoch}: ${means.join(', ')}`
  })

const measuredLines = ({ entry, claims }: Measured): readonly string[] =>
  claims.map(({ says, stands }) => `claim of ${entry.asks}: "${says}" is ${stands} the runs`)

/**
 * Every number of a worked example, one to a line, and every claim with its verdict; a faulty
 * example has none.
 */
export const numbersOf = (files: ExampleFiles): readonly string[] => {
  const example = readExample(files.problem, files.runs)
  if (hasIssues(example)) return []
  const { questions, measured, findings } = example.value
  const asked = questions.map(({ entry, derivation }) => ({
    name: nameOf(entry.of, entry.in),
    derivation,
  }))
  const shown = numbersShown(readProse(files.prose), example.value)
  const all = new Map([...asked, ...shown].map((one) => [one.name, one]))
  return [
    ...[...all.values()].map(line),
    ...(findings?.configurations ?? []).flatMap(runLines),
    ...questions.flatMap(claimsOf),
    ...measured.flatMap(measuredLines),
  ]
}
