import { curvesFigure } from '@longhand/figures/plots'
import { type Configuration, type LayerSummary, layersOf, type Summary } from '@longhand/train'

/** A number of a layer, as it is plotted; undefined where it has none. */
type Plotted = (layer: LayerSummary) => Summary | undefined

const curvesOf = ({ runs }: Configuration, plotted: Plotted, scale: (value: number) => number) => {
  const kept = layersOf(runs)
  const names = kept[0]?.layers.map(({ layer }) => layer) ?? []
  return names
    .map((label) => ({
      label,
      points: kept.flatMap(({ layers }, at) => {
        const layer = layers.find((one) => one.layer === label)
        const summary = layer && plotted(layer)
        return summary === undefined || !Number.isFinite(scale(summary.low))
          ? []
          : [{ x: at + 1, y: scale(summary.mean), ...rangeOf(summary, scale) }]
      }),
    }))
    .filter(({ points }) => points.length > 0)
}

const rangeOf = ({ count, low, high }: Summary, scale: (value: number) => number) =>
  count > 1 ? { low: scale(low), high: scale(high) } : {}

const figure = (
  { label, ...configuration }: Configuration,
  [what, yLabel]: readonly [what: string, yLabel: string],
  plotted: Plotted,
  scale: (value: number) => number,
): string =>
  curvesFigure({
    title: `${what} of ${label}`,
    description: 'A curve for each layer, over the steps whose statistics were kept.',
    curves: curvesOf({ label, ...configuration }, plotted, scale),
    xLabel: 'kept step',
    yLabel,
  })

/** How large the gradients of every layer are, and how many of its outputs are 0. */
export const layerFigures = (
  configurations: readonly Configuration[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    configurations.flatMap((configuration, i) =>
      layersOf(configuration.runs).length === 0
        ? []
        : [
            [
              `gradient-norms-${i + 1}.svg`,
              figure(
                configuration,
                ['Gradient norms', 'log₁₀ of the norm'],
                ({ gradientNorm }) => gradientNorm,
                Math.log10,
              ),
            ],
            [
              `zeros-${i + 1}.svg`,
              figure(
                configuration,
                ['Outputs that are 0', 'share'],
                ({ zeros }) => zeros,
                (share) => share,
              ),
            ],
          ],
    ),
  )
