import { hasIssues, placeNetwork } from '@longhand/network'
import type { Experiment } from '../experiment/experiment.ts'
import type { Epoch, Run } from '../training/run.ts'
import { eachSeedOnce } from './each-seed-once.ts'
import { type Factors, factorsOf, inLayers, planOf } from './factors-of.ts'
import { folded } from './folded.ts'
import { type Summary, summaryOf } from './summary.ts'

/** Runs of one experiment, which differ in their seed alone. */
export interface Configuration {
  readonly label: string
  readonly runs: readonly Run[]
  /** Only what differs between the configurations. */
  readonly factors: Factors
  readonly parameters: number
  /** Of the last epoch of each run, or of the best where its weights were restored. */
  readonly testAccuracy: Summary
  readonly testLoss: Summary
  readonly stepMilliseconds: Summary
}

/** Everything but the seed and the names. */
const keyOf = ({ name: _, seed: __, engine: ___, threads: ____, ...rest }: Experiment): string =>
  JSON.stringify({ ...rest, network: { ...rest.network, name: '' } })

const grouped = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const groups = new Map<string, Run[]>()
  for (const run of runs) {
    const key = keyOf(run.experiment)
    groups.set(key, [...(groups.get(key) ?? []), run])
  }
  return [...groups.values()].map(eachSeedOnce)
}

/** What a setting is called, whatever the layers: `layers.conv1.activation` is `activation`. */
const shortName = (name: string): string =>
  name.startsWith(inLayers) ? (name.split('.').at(-1) ?? name) : name

/**
 * The factors in which the groups differ, a setting of several layers once; networks of other kinds
 * of layers count as one factor.
 */
const differing = (
  all: readonly Factors[],
  experiments: readonly Experiment[],
): ReadonlyMap<string, readonly string[]> => {
  const names = new Set(all.flatMap((factors) => [...factors.keys()]))
  const differ = [...names].filter((name) => new Set(all.map((one) => one.get(name))).size > 1)
  const isOnePlan = new Set(experiments.map(({ network }) => planOf(network))).size === 1
  const kept = differ.filter((name) =>
    isOnePlan ? name !== 'network' : !name.startsWith(inLayers),
  )
  const byName = new Map<string, readonly string[]>()
  for (const name of kept)
    byName.set(shortName(name), [...(byName.get(shortName(name)) ?? []), name])
  return byName
}

/** The values of a factor's settings, each once. */
const valuesIn = (factors: Factors, names: readonly string[]): string =>
  [...new Set(names.map((name) => factors.get(name) ?? 'none'))].join(', ').replaceAll('"', '')

const parametersOf = ({ network }: Experiment): number => {
  const placed = placeNetwork(network)
  if (hasIssues(placed)) return Number.NaN
  return placed.value.layers
    .flatMap(({ weights }) => Object.values(weights))
    .reduce((sum, { size }) => sum + Number(size.value), 0)
}

/** The epoch whose weights a run ended with. */
const keptEpoch = ({ epochs, best }: Run): Epoch | undefined =>
  best?.restored ? epochs[best.epoch - 1] : epochs.at(-1)

const last = (runs: readonly Run[], of: (epoch: Epoch) => number): Summary =>
  summaryOf(runs.map(keptEpoch).flatMap((epoch) => (epoch ? [of(epoch)] : [])))

/** Runs by what they were set to, each seed once, in the order in which they came. */
export const configurationsOf = (runs: readonly Run[]): readonly Configuration[] => {
  const groups = grouped(runs)
  const first = groups.flatMap(([run]) => (run ? [run.experiment] : []))
  const all = folded(first.map(factorsOf))
  const names = differing(all, first)
  return groups.map((group, i) => {
    const own: Factors = all[i] ?? new Map()
    const factors = new Map([...names].map(([name, paths]) => [name, valuesIn(own, paths)]))
    const { name = '' } = first[i] ?? {}
    const said = [...factors].map(([factor, value]) => `${factor} ${value}`)
    return {
      label: said.length === 0 ? name : said.join(', '),
      runs: group,
      factors,
      parameters: first[i] ? parametersOf(first[i]) : Number.NaN,
      testAccuracy: last(group, ({ testAccuracy }) => testAccuracy),
      testLoss: last(group, ({ testLoss }) => testLoss),
      stepMilliseconds: summaryOf(group.map(({ stepMilliseconds: { median } }) => median)),
    }
  })
}
