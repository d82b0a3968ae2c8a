import { dot, ruleX, text } from '@observablehq/plot'
import { colours, plotSvg, type Said } from './plot-svg.ts'

/** A point with a name, and how far its runs reach. */
export interface Dot {
  readonly label: string
  readonly x: number
  readonly y: number
  readonly low: number
  readonly high: number
}

/** Points over the same axes; `x` counts and is drawn by its logarithm. */
export interface Dots extends Said {
  readonly dots: readonly Dot[]
  readonly xLabel: string
  readonly yLabel: string
  readonly width?: number
}

/** Points with their names beside them and a line from the lowest to the highest run. */
export const dotsFigure = ({ dots, xLabel, yLabel, width = 640, ...said }: Dots): string =>
  plotSvg(
    {
      width,
      height: 330,
      marginBottom: 42,
      marginLeft: 56,
      marginRight: 20 + 7 * Math.max(0, ...dots.map(({ label }) => Math.min(label.length, 34))),
      inset: 10,
      x: { label: xLabel, labelAnchor: 'center', type: 'log', tickFormat: '~s' },
      y: { label: yLabel, grid: true },
      marks: [
        ruleX(dots, { x: 'x', y1: 'low', y2: 'high', stroke: colours.second }),
        dot(dots, { x: 'x', y: 'y', fill: colours.computed, r: 4 }),
        text(dots, {
          x: 'x',
          y: 'y',
          text: 'label',
          dx: 8,
          textAnchor: 'start',
          fill: colours.ink,
        }),
      ],
    },
    said,
  )
