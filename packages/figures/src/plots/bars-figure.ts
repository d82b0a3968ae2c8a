import { axisY, barX, ruleX, text } from '@observablehq/plot'
import { colours, plotSvg, type Said } from './plot-svg.ts'

/** A bar, and what is written at its end. */
export interface Bar {
  readonly label: string
  readonly value: number
}

/** Bars from zero, in their order. */
export interface Bars extends Said {
  readonly bars: readonly Bar[]
  readonly xLabel: string
  readonly width?: number
}

/** Horizontal bars with their names at the left and their numbers at the end. */
export const barsFigure = ({ bars, xLabel, width = 640, ...said }: Bars): string =>
  plotSvg(
    {
      width,
      height: 60 + 26 * bars.length,
      marginLeft: 24 + 7 * Math.max(0, ...bars.map(({ label }) => label.length)),
      marginRight: 60,
      x: { label: xLabel, grid: true },
      y: { label: null, domain: bars.map(({ label }) => label) },
      marks: [
        axisY({ tickSize: 0 }),
        barX(bars, { x: 'value', y: 'label', fill: colours.computed }),
        text(bars, { x: 'value', y: 'label', text: 'value', dx: 6, textAnchor: 'start' }),
        ruleX([0]),
      ],
    },
    said,
  )
