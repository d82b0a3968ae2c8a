import { areaY, dot, lineY, text } from '@observablehq/plot'
import { colours, plotSvg, type Said } from './plot-svg.ts'

/** A point of a curve: the mean, and where there are several runs the lowest and highest. */
export interface CurvePoint {
  readonly x: number
  readonly y: number
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/** A curve and what is written at its end. */
export interface Curve {
  readonly label: string
  readonly points: readonly CurvePoint[]
}

/** Curves over the same axes. */
export interface Curves extends Said {
  readonly curves: readonly Curve[]
  readonly xLabel: string
  readonly yLabel: string
  readonly width?: number
}

const dashes = [undefined, '5 3', '1.5 3', '8 3 1.5 3'] as const
const strokes = [colours.computed, colours.ink, colours.second, colours.computed] as const

const marksOf = ({ label, points }: Curve, index: number) => {
  const stroke = strokes[index % strokes.length] ?? colours.ink
  const dashed = dashes[index % dashes.length]
  const last = points.at(-1)
  return [
    areaY(
      points.filter(({ low, high }) => low !== undefined && high !== undefined),
      { x: 'x', y1: 'low', y2: 'high', fill: stroke, fillOpacity: 0.12 },
    ),
    lineY(points, { x: 'x', y: 'y', stroke, ...(dashed && { strokeDasharray: dashed }) }),
    dot(points, {
      x: 'x',
      y: 'y',
      fill: stroke,
      r: 2.5,
      symbol: index % 2 === 0 ? 'circle' : 'square',
    }),
    ...(last
      ? [text([last], { x: 'x', y: 'y', text: [label], dx: 8, textAnchor: 'start', fill: stroke })]
      : []),
  ]
}

/** Places on the axis that curves pass, at most a dozen of them. */
const ticksOf = (curves: readonly Curve[]): readonly number[] => {
  const places = [...new Set(curves.flatMap(({ points }) => points.map(({ x }) => x)))]
  const every = Math.ceil(places.length / 12)
  return places.sort((a, b) => a - b).filter((_, i) => i % every === 0)
}

/** Curves with their names at their ends; a band reaches from the lowest to the highest run. */
export const curvesFigure = ({ curves, xLabel, yLabel, width = 640, ...said }: Curves): string =>
  plotSvg(
    {
      width,
      height: 320,
      marginRight: 20 + 7 * Math.max(0, ...curves.map(({ label }) => Math.min(label.length, 34))),
      marginLeft: 56,
      x: { label: xLabel, ticks: [...ticksOf(curves)], tickFormat: 'd' },
      y: { label: yLabel, grid: true },
      marks: curves.flatMap(marksOf),
    },
    said,
  )
