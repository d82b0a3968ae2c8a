import { axesOf, type Checked, hasIssues, sentenceOf } from '@longhand/network'
import { writeKeras, writePytorch, writeTfjs, writeYaml } from '@longhand/network/write'
import { csvHeading, csvRows, latexTable, markdownTable, type Table } from '@longhand/render'
import type { CountColumn } from './columns.ts'
import type { Chosen } from './read-choice.ts'

/** The table of the page as data. */
const tableOf = ({ network }: Chosen, columns: readonly CountColumn[]): Table => ({
  columns: [
    { heading: 'Layer', align: 'left' },
    { heading: 'Kind', align: 'left' },
    { heading: 'Output', align: 'right' },
    ...columns.map(({ heading }) => ({ heading, align: 'right' as const })),
  ],
  rows: network.layers.map((layer, i) => [
    { words: layer.name },
    { words: layer.kind },
    { sizes: axesOf(layer.output).map(({ size }) => Number(size.value)) },
    ...columns.map(({ layers }) => {
      const value = layers[i]?.value
      return value === undefined ? { words: '' } : { count: value }
    }),
  ]),
  total: [
    { words: 'In all' },
    { words: '' },
    { words: '' },
    ...columns.map(({ total }) => ({ count: total.value })),
  ],
})

/** The code, or why there is none. */
const codeOf = (code: Checked<string>): string =>
  hasIssues(code) ? code.issues.map(sentenceOf).join('\n') : code.value

/** What the page can be copied as. */
export const copies: Readonly<
  Record<string, (chosen: Chosen, columns: readonly CountColumn[]) => string>
> = {
  Markdown: (chosen, columns) => markdownTable(tableOf(chosen, columns)),
  LaTeX: (chosen, columns) => latexTable(tableOf(chosen, columns)),
  CSV: (chosen, columns) => {
    const table = tableOf(chosen, columns)
    return `${csvHeading('network', table)}\n${csvRows(chosen.network.name, table)}`
  },
  Keras: ({ network }) => codeOf(writeKeras(network)),
  PyTorch: ({ network }) => codeOf(writePytorch(network)),
  'TensorFlow.js': ({ network }) => codeOf(writeTfjs(network)),
  Longhand: ({ reading }) => writeYaml(reading.network),
}
