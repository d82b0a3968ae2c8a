import { isObject } from '@longhand/network'
import { chosen } from '../measured/runs-of.ts'
import { measureNamed } from '../measured/shown-as.ts'
import type { WorkedExample } from '../worked-example.ts'
import { misnamed, type Shows } from './named.ts'

const noRuns = misnamed('runs.json', 'the runs of this page', 'none', 'Keep them beside it.')

const whereOf = (where: unknown): Readonly<Record<string, string>> =>
  isObject(where)
    ? Object.fromEntries(Object.entries(where).map(([factor, value]) => [factor, String(value)]))
    : {}

/** Whether an example has runs with these values of their factors. */
const areThere = ({ findings }: WorkedExample, where: unknown): boolean =>
  findings !== undefined && chosen(findings, whereOf(where)).length > 0

/** A component that shows runs, all of them or some. */
export const runsIn: Shows = ({ where }, example) => {
  if (example.findings === undefined) return noRuns
  return areThere(example, where)
    ? { value: [] }
    : misnamed('where', 'values that some configuration has', where, 'See factors in runs.json.')
}

/** A component that shows a measure of runs. */
export const measureIn: Shows = (attributes, example) => {
  const { of } = attributes
  if (of === 'batchLoss' || measureNamed(of) !== undefined) return runsIn(attributes, example)
  return misnamed('of', 'loss, accuracy, testLoss, testAccuracy or batchLoss', of, 'Name one.')
}

/** A table of claims about what was measured. */
export const measuredIn: Shows = ({ group }, { measured }) =>
  measured.some(({ entry, claims }) => claims[0] && (group === undefined || entry.group === group))
    ? { value: [] }
    : misnamed('group', 'a group of measured claims', group, 'Give some entries this group.')

/** Pairs of configurations that differ in one factor. */
export const pairsIn: Shows = ({ factor }, { findings }) => {
  if (findings === undefined) return noRuns
  const factors = [...new Set(findings.pairs.map((pair) => pair.factor))]
  return factor === undefined || factors.some((known) => known === factor)
    ? { value: [] }
    : misnamed('factor', factors.join(', '), factor, 'Name a factor of runs.json.')
}
