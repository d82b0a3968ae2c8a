import type { Group, LiveRun } from './live-run.ts'
import type { Point, Series } from './plot/series.ts'

/** The lowest, mean and highest of what several runs have at one place. */
const across = (x: number, values: readonly number[]): Point => ({
  x,
  y: values.reduce((sum, value) => sum + value, 0) / values.length,
  low: Math.min(...values),
  high: Math.max(...values),
})

const lossesAt = (runs: readonly LiveRun[], at: number): readonly number[] =>
  runs.flatMap(({ losses: { sums, counts, stretch }, planned }) => {
    const [sum, count = 0] = [sums[at], counts[at]]
    // a stretch that has only begun would jump about
    const isWhole = count === stretch || (at + 1) * stretch > planned
    return sum === undefined || !isWhole ? [] : [sum / count]
  })

/** The training loss of a group over its epochs: the mean of its seeds, with their reach. */
export const lossSeries = ({ label, runs }: Group): Series => {
  const longest = Math.max(0, ...runs.map(({ losses }) => losses.sums.length))
  const [first] = runs.filter(({ batches }) => batches > 0)
  const points = Array.from({ length: longest }, (_, at): readonly Point[] => {
    const values = lossesAt(runs, at)
    const end = Math.min((at + 1) * (first?.losses.stretch ?? 1), first?.planned ?? 0)
    return values.length === 0 ? [] : [across(end / (first?.batches ?? 1), values)]
  })
  return { label, points: points.flat(), marks: [] }
}

/** The accuracies of the runs of a group after an epoch, in per cent. */
export const accuraciesAfter = ({ runs }: Group, epoch: number): readonly number[] =>
  runs.flatMap(({ epochs }) => {
    const done = epochs[epoch - 1]
    return done === undefined ? [] : [100 * done.testAccuracy]
  })

/** How many epochs any run has finished. */
export const epochsIn = (groups: readonly Group[]): number =>
  Math.max(0, ...groups.flatMap(({ runs }) => runs.map(({ epochs }) => epochs.length)))

/** The test accuracy of a group after each epoch; each run is a mark. */
export const accuracySeries = (group: Group): Series => {
  const epochs = Array.from({ length: epochsIn([group]) }, (_, i) => i + 1)
  const all = epochs.map((x) => ({ x, values: accuraciesAfter(group, x) }))
  return {
    label: group.label,
    points: all.map(({ x, values }) => ({ x, y: across(x, values).y })),
    marks: all.flatMap(({ x, values }) => values.map((y) => ({ x, y }))),
  }
}
