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

const oftenSeed = (seed: number): Issue => ({
  path: 'seeds',
  expected: 'each seed once: the same seed gives the same run',
  received: `${seed} more than once`,
  try: 'Write other seeds, such as [1, 2, 3].',
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
  if (!isObject(data)) return hasIssues(own) ? own : readEach([data])
  const { seeds: _, vary: __, ...one } = data
  const grid = hasIssues(own) ? own : varied(one, own.value.vary)
  const issues = hasIssues(own) ? [] : seedsIssues(own.value.seeds, one.seed)
  // what is wrong besides is told too
  if (hasIssues(own) || hasIssues(grid) || issues.length > 0)
    return { issues: [...issuesIn(grid), ...issues, ...besides(one, data.vary)] }
  const seeds = own.value.seeds ?? (one.seed === undefined ? usualSeeds : undefined)
  const count = grid.value.length * (seeds?.length ?? 1)
  if (count > mostRuns) return { issues: [tooMany(count)] }
  return readEach(
    seeds === undefined ? grid.value : grid.value.flatMap((each) => withSeeds(each, seeds)),
  )
}

/** What is wrong with the settings that do not vary. */
const besides = (one: unknown, vary: unknown): readonly Issue[] => {
  const varied = isObject(vary) ? Object.keys(vary) : []
  return issuesIn(readExperiment(one)).filter(({ path }) =>
    varied.every((name) => !path.startsWith(name)),
  )
}

/** Why there cannot be a run for each of these seeds. */
const seedsIssues = (seeds: readonly number[] | undefined, seed: unknown): readonly Issue[] => {
  if (seeds === undefined) return []
  const often = seeds.find((one, i) => seeds.indexOf(one) !== i)
  return [
    ...(seed === undefined ? [] : [twoSeeds]),
    ...(often === undefined ? [] : [oftenSeed(often)]),
  ]
}

const withSeeds = (data: unknown, seeds: readonly number[]): readonly unknown[] =>
  seeds.map((seed) => (isObject(data) ? { ...data, seed } : data))

const readEach = (all: readonly unknown[]): Checked<readonly Experiment[]> => {
  const read = all.map(readExperiment)
  const issues = unique(read.flatMap(issuesIn))
  if (issues.length > 0) return { issues }
  return { value: read.flatMap((one) => (hasIssues(one) ? [] : [one.value])) }
}
