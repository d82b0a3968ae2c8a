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

/** Narrower than this, names stand above the curves, each with its mark. */
const narrow = 480

const lineHeight = 16

const nameAtEnd = ({ label, points }: Curve, stroke: string, y: number | undefined) => {
  const last = points.at(-1)
  if (last === undefined) return []
  const place = { x: 'x', y: 'y', dx: 8, textAnchor: 'start', fill: stroke } as const
  return [text([{ x: last.x, y: y ?? last.y }], { ...place, text: [label] })]
}

const nameAbove = ({ label }: Curve, stroke: string, isRound: boolean, fromBottom: number) =>
  text([`${isRound ? '●' : '■'} ${label}`], {
    frameAnchor: 'top-left',
    dx: 4,
    dy: -10 - lineHeight * fromBottom,
    fill: stroke,
  })

const marksOf = ({ points }: Curve, index: number, stroke: string) => {
  const dashed = dashes[index % dashes.length]
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
  ]
}

const round = [1, 2, 5].flatMap((step) => [1, 10, 100, 1000, 10_000].map((by) => step * by))

/** Round places on the axis that curves pass, no more than there is room for. */
const ticksOf = (curves: readonly Curve[], most: number): readonly number[] => {
  const places = [...new Set(curves.flatMap(({ points }) => points.map(({ x }) => x)))]
  const span = Math.max(...places) - Math.min(...places)
  const step = round.sort((a, b) => a - b).find((one) => span / one <= most) ?? 1
  const ticks = places.filter((place) => place % step === 0)
  const every = Math.ceil(places.length / most)
  return ticks.length > 1 ? ticks : places.sort((a, b) => a - b).filter((_, i) => i % every === 0)
}

/** Curves with their names at their ends; a band reaches from the lowest to the highest run. */
export const curvesFigure = ({ curves, xLabel, yLabel, width = 640, ...said }: Curves): string => {
  const places = namePlaces(curves)
  const isNarrow = width < narrow
  const above = isNarrow ? lineHeight * curves.length : 0
  const longest = Math.max(0, ...curves.map(({ label }) => Math.min(label.length, 34)))
  return plotSvg(
    {
      width,
      height: 330 + above,
      marginBottom: 42,
      ...(isNarrow && { marginTop: 32 + above }),
      marginRight: isNarrow ? 20 : 20 + 7 * longest,
      marginLeft: 56,
      x: {
        label: xLabel,
        labelAnchor: 'center',
        ticks: [...ticksOf(curves, isNarrow ? 6 : 12)],
        tickFormat: ',d',
      },
      y: { label: yLabel, grid: true },
      marks: curves.flatMap((curve, i) => {
        const stroke = strokes[i % strokes.length] ?? colours.ink
        return [
          ...marksOf(curve, i, stroke),
          ...(isNarrow
            ? [nameAbove(curve, stroke, i % 2 === 0, curves.length - 1 - i)]
            : nameAtEnd(curve, stroke, places.get(curve))),
        ]
      }),
    },
    said,
  )
}
