import type { FunctionComponent } from 'preact'
import type { Outcome } from './outcome.ts'
import { Plot } from './plot/Plot.tsx'
import type { Series } from './plot/series.ts'

interface Props {
  readonly outcomes: readonly Outcome[]
}

const classes = 10

/** The curves of all runs: the loss while training, and the accuracy after each epoch. */
export const Curves: FunctionComponent<Props> = ({ outcomes }) => {
  const areLong = outcomes.some(({ label }) => label.length > longest)
  const drawn = areLong ? outcomes.map(lettered) : outcomes
  return (
    <>
      {areLong && (
        <ul class="small ui letters">
          {outcomes.map(({ label }, i) => (
            <li key={label}>
              <b>{letterOf(i)}</b> {label}
            </li>
          ))}
        </ul>
      )}
      {drawn.some(({ loss }) => loss.points.length > 0) && <Losses outcomes={drawn} />}
      {drawn.some(({ after }) => after.length > 0) && <Accuracies outcomes={drawn} />}
    </>
  )
}

/** A longer name does not fit beside a curve. */
const longest = 22

const letterOf = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at)

const lettered = (outcome: Outcome, at: number): Outcome => ({
  ...outcome,
  loss: { ...outcome.loss, label: letterOf(at) },
  accuracy: { ...outcome.accuracy, label: letterOf(at) },
})

const plannedIn = (outcomes: readonly Outcome[]): number =>
  Math.max(1, ...outcomes.map(({ planned }) => planned))

const Losses: FunctionComponent<Props> = ({ outcomes }) => {
  const losses = outcomes.map(({ loss }) => loss)
  const hasBand = losses.some(({ points }) => points.some(({ low }) => low !== undefined))
  const highest = Math.max(2.5, ...losses.flatMap(({ points }) => points.map(({ y }) => y)))
  const isHigh = losses.some(({ points }) => (points.at(-1)?.y ?? 0) > highest / 2)
  return (
    <figure>
      <Plot
        title={`Training loss against epochs: ${endsOf(losses, (y) => y.toFixed(2))}`}
        series={losses}
        xLabel="epoch"
        yLabel="training loss, means of stretches"
        x={[0, plannedIn(outcomes)]}
        y={[0, Math.min(5, highest)]}
        rule={{
          y: Math.log(classes),
          label: `ln ${classes} ≈ ${Math.log(classes).toFixed(3)}, a blind guess`,
        }}
        room={isHigh ? 'bottom' : 'top'}
      />
      <figcaption>Line: mean of the seeds.{hasBand && ' Band: lowest to highest.'}</figcaption>
    </figure>
  )
}

/** The whole ten per cent that all values lie above; 90 at most. */
const floorOf = (accuracies: readonly Series[]): number => {
  const values = accuracies.flatMap(({ points, marks }) => [
    ...points.map(({ y, low = y }) => low),
    ...marks.map(({ y }) => y),
  ])
  return Math.min(90, ...values.map((y) => 10 * Math.floor(y / 10)))
}

const Accuracies: FunctionComponent<Props> = ({ outcomes }) => {
  const accuracies = outcomes.map(({ accuracy }) => accuracy)
  const lowest = floorOf(accuracies)
  const hasMarks = accuracies.some(({ marks }) => marks.length > 0)
  return (
    <figure>
      <Plot
        title={`Test accuracy after each epoch: ${endsOf(accuracies, (y) => `${y.toFixed(1)} %`)}`}
        series={accuracies}
        xLabel="after epoch"
        yLabel="test accuracy, %"
        x={[0.5, plannedIn(outcomes) + 0.5]}
        y={[lowest, 100]}
        room="bottom"
      />
      <figcaption>
        {hasMarks ? 'Each mark is one seed.' : 'Line: mean of the seeds. Band: lowest to highest.'}
        {lowest > 0 && <span data-origin="measured"> The scale starts at {lowest} %.</span>}
      </figcaption>
    </figure>
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
