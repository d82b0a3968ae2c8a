import type { FunctionComponent } from 'preact'
import type { Group } from './live-run.ts'
import { Plot } from './plot/Plot.tsx'
import type { Series } from './plot/series.ts'
import { accuracySeries, epochsIn, lossSeries } from './series-of.ts'

interface Props {
  readonly groups: readonly Group[]
}

const classes = 10

/** Epochs that any run is to have. */
const plannedIn = (groups: readonly Group[]): number =>
  Math.max(
    1,
    ...groups.flatMap(({ runs }) =>
      runs.map(({ planned, batches }) => (batches === 0 ? 0 : planned / batches)),
    ),
  )

/** The curves of all runs, live: the loss while training, and the accuracy after each epoch. */
export const Curves: FunctionComponent<Props> = ({ groups }) => {
  const losses = groups.map(lossSeries)
  const accuracies = groups.map(accuracySeries)
  const epochs = plannedIn(groups)
  const highest = Math.max(2.5, ...losses.flatMap(({ points }) => points.map(({ y }) => y)))
  const lowest = Math.min(
    90,
    ...accuracies.flatMap(({ marks }) => marks.map(({ y }) => 10 * Math.floor(y / 10))),
  )
  const hasLoss = losses.some(({ points }) => points.length > 0)
  return (
    <>
      {hasLoss && (
        <figure>
          <Plot
            title={`Training loss against epochs: ${endsOf(losses, (y) => y.toFixed(2))}`}
            series={losses}
            xLabel="epoch"
            yLabel="training loss, means of stretches"
            x={[0, epochs]}
            y={[0, Math.min(5, highest)]}
            rule={{
              y: Math.log(classes),
              label: `ln ${classes} ≈ ${Math.log(classes).toFixed(3)}, a blind guess`,
            }}
            room="top"
          />
          <figcaption>Line: mean of the seeds. Band: lowest to highest.</figcaption>
        </figure>
      )}
      {epochsIn(groups) > 0 && (
        <figure>
          <Plot
            title={`Test accuracy after each epoch: ${endsOf(accuracies, (y) => `${y.toFixed(1)} %`)}`}
            series={accuracies}
            xLabel="after epoch"
            yLabel="test accuracy, %"
            x={[0.5, epochs + 0.5]}
            y={[lowest, 100]}
            room="bottom"
          />
          <figcaption>
            Each mark is one seed.
            {lowest > 0 && <span data-origin="measured"> The scale starts at {lowest} %.</span>}
          </figcaption>
        </figure>
      )}
    </>
  )
}

/** Where each curve is now, in words. */
const endsOf = (series: readonly Series[], write: (y: number) => string): string =>
  series
    .flatMap(({ label, points }) => {
      const last = points.at(-1)
      return last ? [`${label} ${write(last.y)}`] : []
    })
    .join(', ')
