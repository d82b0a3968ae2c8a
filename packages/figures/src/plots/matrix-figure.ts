import { cell, text } from '@observablehq/plot'
import { colours, plotSvg, type Said } from './plot-svg.ts'

/** Counts by row and column, such as a confusion matrix. */
export interface Matrix extends Said {
  readonly rows: readonly (readonly number[])[]
  /** What rows and columns stand for. */
  readonly names: readonly string[]
  readonly rowLabel: string
  readonly columnLabel: string
  /** Written above, where the picture stands alone. */
  readonly heading?: string
}

interface Cell {
  readonly row: string
  readonly column: string
  readonly count: number
  readonly share: number
}

const cellsOf = ({ rows, names }: Matrix): readonly Cell[] =>
  rows.flatMap((counts, row) => {
    const total = counts.reduce((sum, count) => sum + count, 0) || 1
    return counts.map((count, column) => ({
      row: names[row] ?? String(row),
      column: names[column] ?? String(column),
      count,
      share: count / total,
    }))
  })

const headingHeight = 24
const above = {
  frameAnchor: 'top-left',
  dy: -42 - headingHeight / 2,
  fontWeight: 'bold',
} as const

/** A matrix of counts, each cell as dark as its share of the row; zeros are left empty. */
export const matrixFigure = (matrix: Matrix): string => {
  const { names, rowLabel, columnLabel, heading, title, description } = matrix
  const cells = cellsOf(matrix)
  const margin = 24 + 7 * Math.max(0, ...names.map(({ length }) => length))
  const side = Math.max(320, names.length * 44)
  const place = { x: 'column', y: 'row' } as const
  return plotSvg(
    {
      width: side + margin,
      height: side + 60 + (heading ? headingHeight : 0),
      marginTop: 44 + (heading ? headingHeight : 0),
      marginLeft: margin,
      padding: 0.04,
      x: { label: columnLabel, labelOffset: 40, domain: [...names], axis: 'top' },
      y: { label: rowLabel, domain: [...names] },
      marks: [
        cell(cells, {
          ...place,
          fill: colours.computed,
          fillOpacity: ({ share }: Cell) => 0.55 * share,
        }),
        text(cells, {
          ...place,
          text: ({ count }: Cell) => (count === 0 ? '' : String(count)),
          fill: colours.ink,
        }),
        ...(heading ? [text([heading], { ...above, fill: colours.ink })] : []),
      ],
    },
    { title, description },
  )
}
