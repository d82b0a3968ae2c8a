import { curvesFigure, dotsFigure, matrixFigure } from '@longhand/figures/plots'
import { type Comparison, type Configuration, looksOf, type Run, summaryOf } from '@longhand/train'
import { layerFigures } from './layer-figures.ts'

type Measure = (epoch: Run['epochs'][number]) => number

/** The mean over the seeds after each epoch, from the lowest to the highest. */
const curveOf = ({ label, runs }: Configuration, measure: Measure) => {
  const longest = Math.max(0, ...runs.map(({ epochs }) => epochs.length))
  return {
    label,
    points: Array.from({ length: longest }, (_, at) => {
      const reached = runs.flatMap(({ epochs }) => epochs[at] ?? [])
      const { count, mean, low, high } = summaryOf(reached.map(measure))
      return { x: at + 1, y: mean, ...(count > 1 && { low, high }) }
    }),
  }
}

const curves = (configurations: readonly Configuration[], what: string, measure: Measure): string =>
  curvesFigure({
    title: `${what} by epoch`,
    description: `A curve for each of ${configurations.map(({ label }) => label).join('; ')}.`,
    curves: configurations.map((configuration) => curveOf(configuration, measure)),
    xLabel: 'epoch',
    yLabel: what,
  })

const accuracyByParameters = (configurations: readonly Configuration[]): string =>
  dotsFigure({
    title: 'Test accuracy against parameters',
    description: 'A point a configuration, with a line from its lowest to its highest run.',
    dots: configurations.map(({ label, parameters, testAccuracy: { mean, low, high } }) => ({
      label,
      x: parameters,
      y: mean,
      low,
      high,
    })),
    xLabel: 'parameters',
    yLabel: 'test accuracy',
  })

/** The counts of all seeds, added. */
const confusionOf = ({ label, runs }: Configuration): string | undefined => {
  const [first] = runs
  if (first === undefined || first.confusion.length === 0) return undefined
  const rows = first.confusion.map((row, i) =>
    row.map((_, j) => runs.reduce((sum, { confusion }) => sum + (confusion[i]?.[j] ?? 0), 0)),
  )
  const names = looksOf(first.experiment.dataset)?.classes ?? rows.map((_, i) => String(i))
  return matrixFigure({
    title: `Confusion of ${label}`,
    heading: label,
    description: 'How many test examples of each class, a row, were taken for each, a column.',
    rows,
    names,
    rowLabel: 'is',
    columnLabel: 'taken for',
  })
}

/** The plots of a comparison by file name. */
export const comparisonFigures = ({
  configurations,
}: Comparison): Readonly<Record<string, string>> => ({
  'test-accuracy.svg': curves(configurations, 'test accuracy', ({ testAccuracy }) => testAccuracy),
  'test-loss.svg': curves(configurations, 'test loss', ({ testLoss }) => testLoss),
  'training-loss.svg': curves(configurations, 'training loss', ({ loss }) => loss),
  ...layerFigures(configurations),
  'accuracy-by-parameters.svg': accuracyByParameters(configurations),
  ...Object.fromEntries(
    configurations.flatMap((configuration, i) => {
      const figure = confusionOf(configuration)
      return figure === undefined ? [] : [[`confusion-${i + 1}.svg`, figure]]
    }),
  ),
})
