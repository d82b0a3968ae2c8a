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

/** How much of the height a name takes. */
const nameHeight = 0.055

/** Where each curve's name stands: at its end, or as far from it as the names below need. */
const namePlaces = (curves: readonly Curve[]): ReadonlyMap<Curve, number> => {
  const heights = curves.flatMap(({ points }) =>
    points.flatMap(({ y, low = y, high = y }) => [low, high]),
  )
  const gap = nameHeight * (Math.max(...heights) - Math.min(...heights))
  const ends = curves.map((curve) => ({ curve, y: curve.points.at(-1)?.y ?? 0 }))
  const places = new Map<Curve, number>()
  let free = Number.NEGATIVE_INFINITY
  for (const { curve, y } of ends.sort((a, b) => a.y - b.y)) {
    const place = Math.max(y, free)
    places.set(curve, place)
    free = place + gap
  }
  return places
}

const marksOf = (curve: Curve, index: number, places: ReadonlyMap<Curve, number>) => {
  const { label, points } = curve
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
      ? [
          text([{ x: last.x, y: places.get(curve) ?? last.y }], {
            x: 'x',
            y: 'y',
            text: [label],
            dx: 8,
            textAnchor: 'start',
            fill: stroke,
          }),
        ]
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
export const curvesFigure = ({ curves, xLabel, yLabel, width = 640, ...said }: Curves): string => {
  const places = namePlaces(curves)
  return plotSvg(
    {
      width,
      height: 330,
      marginBottom: 42,
      marginRight: 20 + 7 * Math.max(0, ...curves.map(({ label }) => Math.min(label.length, 34))),
      marginLeft: 56,
      x: { label: xLabel, labelAnchor: 'center', ticks: [...ticksOf(curves)], tickFormat: 'd' },
      y: { label: yLabel, grid: true },
      marks: curves.flatMap((curve, i) => marksOf(curve, i, places)),
    },
    said,
  )
}
