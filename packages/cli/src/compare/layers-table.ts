import type { Cell, Column, Table } from '@longhand/render'
import {
  type Configuration,
  type LayersAt,
  layersOf,
  type Run,
  type Summary,
} from '@longhand/train'

const left = (heading: string): Column => ({ heading, align: 'left' })
const right = (heading: string): Column => ({ heading, align: 'right' })

const short = (summary: Summary | undefined): Cell => ({
  words: summary === undefined ? '' : summary.mean.toPrecision(3),
})

const share = ({ mean }: Summary): Cell => ({ words: `${(100 * mean).toFixed(1)} %` })

const headings = [
  'Gradient norm',
  'Gradient deviation',
  'Output mean',
  'Output deviation',
  'Zeros',
  'Dead',
]

const rowsOf = ({ layers }: LayersAt): readonly (readonly Cell[])[] =>
  layers.map(({ layer, ...of }) => [
    { words: layer },
    ...[of.gradientNorm, of.gradientDeviation, of.outputMean, of.outputDeviation].map(short),
    ...[share(of.zeros), share(of.dead)],
  ])

/** The layers of a run at the last step whose statistics were kept; undefined if none were. */
export const layersOfRun = (
  run: Run,
): { readonly heading: string; readonly table: Table } | undefined => {
  const last = layersOf([run]).at(-1)
  return (
    last && {
      heading: `Layers at batch ${last.batch} of epoch ${last.epoch}`,
      table: { columns: [left('Layer'), ...headings.map(right)], rows: rowsOf(last) },
    }
  )
}

/** The layers of all configurations at their last kept step, means over the seeds. */
export const layersTable = (configurations: readonly Configuration[]): Table | undefined => {
  const rows = configurations.flatMap(({ label, runs }) => {
    const last = layersOf(runs).at(-1)
    return last ? rowsOf(last).map((row) => [{ words: label }, ...row]) : []
  })
  const columns = [left('Configuration'), left('Layer'), ...headings.map(right)]
  return rows.length === 0 ? undefined : { columns, rows }
}
