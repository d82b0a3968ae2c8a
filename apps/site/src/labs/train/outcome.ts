import type { CommittedRuns } from './committed/committed.ts'
import type { Group } from './live-run.ts'
import type { Series } from './plot/series.ts'
import { accuraciesAfter, accuracySeries, epochsIn, lossSeries } from './series-of.ts'

/** Test accuracies of some runs after an epoch, in per cent. */
export interface Spread {
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly runs: number
}

/** What the runs of one configuration came to, as plots and tables show it. */
export interface Outcome {
  readonly label: string
  readonly loss: Series
  readonly accuracy: Series
  /** Epochs that the runs are to have. */
  readonly planned: number
  /** After each epoch; nothing where no run has come so far. */
  readonly after: readonly (Spread | undefined)[]
}

const spreadOf = (values: readonly number[]): Spread | undefined =>
  values.length === 0
    ? undefined
    : {
        mean: values.reduce((sum, value) => sum + value, 0) / values.length,
        low: Math.min(...values),
        high: Math.max(...values),
        runs: values.length,
      }

/** What runs in this page have come to so far. */
export const outcomeOf = (group: Group): Outcome => ({
  label: group.label,
  loss: lossSeries(group),
  accuracy: accuracySeries(group),
  planned: Math.max(
    1,
    ...group.runs.map(({ planned, batches }) => (batches === 0 ? 0 : planned / batches)),
  ),
  after: Array.from({ length: epochsIn([group]) }, (_, i) =>
    spreadOf(accuraciesAfter(group, i + 1)),
  ),
})

/** What committed runs came to. */
export const committedOutcome = (runs: CommittedRuns): Outcome => {
  const { label, seeds, batchLoss, testAccuracy } = runs
  const planned = testAccuracy.length
  const stretch = planned / batchLoss.loss.length
  const after = testAccuracy.map(({ mean, low, high }) => ({
    ...{ mean: 100 * mean, low: 100 * low, high: 100 * high, runs: seeds },
  }))
  return {
    ...{ label, planned, after },
    loss: {
      label,
      points: batchLoss.loss.map((y, i) => ({ x: (i + 1) * stretch, y })),
      marks: [],
    },
    accuracy: {
      label,
      points: after.map(({ mean, low, high }, i) => ({ x: i + 1, y: mean, low, high })),
      marks: [],
    },
  }
}
