import type { Epoch, Run } from '../training/run.ts'
import type { Comparison } from './compare-runs.ts'
import type { Configuration } from './configurations.ts'
import type { Finding, Findings, FoundEpoch, Range } from './findings.ts'
import { summaryOf } from './summary.ts'
import { toSixDigits } from './to-six-digits.ts'

/** How many points a curve of batches has at most. */
const mostPoints = 100

/** A comparison of runs as findings; numbers have six significant digits. */
export const findingsOf = (
  { configurations, pairs, unpaired }: Comparison,
  { date, machine }: Pick<Findings, 'date' | 'machine'>,
): Findings => ({
  date,
  machine,
  configurations: configurations.flatMap((one) => findingOf(one)),
  pairs: pairs.map(({ difference, margin, ...pair }) => ({
    ...pair,
    difference: toSixDigits(difference),
    margin: margin === undefined ? undefined : toSixDigits(margin),
  })),
  unpaired,
})

const findingOf = ({ label, factors, runs, parameters }: Configuration): readonly Finding[] => {
  const [first] = runs
  if (first === undefined) return []
  const { engine, threads, versions, experiment } = first
  return [
    {
      ...{ label, factors: Object.fromEntries(factors), experiment },
      ...{ parameters, seeds: runs.map((run) => run.experiment.seed) },
      ...{ engine, threads, versions },
      epochs: epochsOf(runs),
      batchLoss: batchLossOf(runs),
      confusion: confusionOf(runs),
      stepMilliseconds: spreadOf(runs.map((run) => run.stepMilliseconds.median)),
    },
  ]
}

const spreadOf = (numbers: readonly number[]): Range => {
  const { mean, low, high } = summaryOf(numbers)
  return { mean: toSixDigits(mean), low: toSixDigits(low), high: toSixDigits(high) }
}

const epochsOf = (runs: readonly Run[]): readonly FoundEpoch[] => {
  const longest = Math.max(...runs.map(({ epochs }) => epochs.length))
  return Array.from({ length: longest }, (_, at) => {
    const reached = runs.flatMap(({ epochs }) => epochs[at] ?? [])
    const over = (measure: (epoch: Epoch) => number) => spreadOf(reached.map(measure))
    return {
      epoch: at + 1,
      loss: over(({ loss }) => loss),
      accuracy: over(({ accuracy }) => accuracy),
      testLoss: over(({ testLoss }) => testLoss),
      testAccuracy: over(({ testAccuracy }) => testAccuracy),
      seconds: over(({ seconds }) => seconds),
    }
  })
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, x) => sum + x, 0) / numbers.length

const batchLossOf = (runs: readonly Run[]): Finding['batchLoss'] => {
  const all = runs.map(({ batches }) => batches.loss)
  const longest = Math.max(...all.map(({ length }) => length))
  const every = Math.max(1, Math.ceil(longest / mostPoints))
  const loss = Array.from({ length: Math.ceil(longest / every) }, (_, i) =>
    toSixDigits(mean(all.flatMap((losses) => losses.slice(i * every, (i + 1) * every)))),
  )
  return { every, loss }
}

const confusionOf = (runs: readonly Run[]): Finding['confusion'] =>
  (runs[0]?.confusion ?? []).map((row, i) =>
    row.map((_, j) => runs.reduce((sum, { confusion }) => sum + (confusion[i]?.[j] ?? 0), 0)),
  )
