import { type Checked, check, hasIssues, type Issue, isObject, issuesIn } from '@longhand/network'
import * as v from 'valibot'
import type { Experiment } from './experiment.ts'
import { readExperiment } from './read-experiment.ts'
import { type Vary, varied } from './varied.ts'
import * as is from './words.ts'

const mostRuns = 1000

/** The fields that make several experiments of one. */
interface Several {
  readonly seeds?: readonly number[]
  readonly vary: Vary
}

const several: is.Schema<Several> = v.object({
  seeds: v.exactOptional(v.pipe(v.array(is.seed, 'seeds'), v.minLength(1, 'seeds'))),
  vary: is.or(
    {},
    v.record(v.string(), v.pipe(v.array(v.unknown(), 'vary'), v.minLength(1, 'vary')), 'object'),
  ),
})

const unique = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values(),
]

const tooMany = (count: number): Issue => ({
  path: 'vary',
  expected: `at most ${mostRuns} runs`,
  received: String(count),
  try: 'Vary fewer settings at once, or take fewer seeds.',
})

const twoSeeds: Issue = {
  path: 'seeds',
  expected: 'either "seed" or "seeds"',
  received: 'both',
  try: 'Leave one of them out.',
}

/**
 * Every experiment that data stands for: one, one for each of its `seeds`, or each of the grid
 * that `vary` spans, with each seed.
 *
 * @param usualSeeds Where the data names none.
 */
export const readExperiments = (
  data: unknown,
  usualSeeds?: readonly number[],
): Checked<readonly Experiment[]> => {
  const own = check(several, data, '', is.said)
  if (hasIssues(own)) return own
  if (!isObject(data)) return readEach([data])
  const { seeds: _, vary: __, ...one } = data
  if (own.value.seeds && one.seed !== undefined) return { issues: [twoSeeds] }
  const grid = varied(one, own.value.vary)
  if (hasIssues(grid)) return grid
  const seeds = own.value.seeds ?? (one.seed === undefined ? usualSeeds : undefined)
  const count = grid.value.length * (seeds?.length ?? 1)
  if (count > mostRuns) return { issues: [tooMany(count)] }
  return readEach(
    seeds === undefined ? grid.value : grid.value.flatMap((each) => withSeeds(each, seeds)),
  )
}

const withSeeds = (data: unknown, seeds: readonly number[]): readonly unknown[] =>
  seeds.map((seed) => (isObject(data) ? { ...data, seed } : data))

const readEach = (all: readonly unknown[]): Checked<readonly Experiment[]> => {
  const read = all.map(readExperiment)
  const issues = unique(read.flatMap(issuesIn))
  if (issues.length > 0) return { issues }
  return { value: read.flatMap((one) => (hasIssues(one) ? [] : [one.value])) }
}
