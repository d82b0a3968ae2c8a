import { csvHeading, csvRows, latexTable, markdownTable } from '@longhand/render'
import type { CountOptions } from './count-options.ts'
import type { Counted } from './counted.ts'
import { headline } from './headline.ts'
import { tableFor } from './table-for.ts'

/** A count in Markdown: headline and table. */
export const inMarkdown = (counted: Counted, options: CountOptions): string =>
  `${headline(counted, (name) => `**${name}**`)}\n\n${markdownTable(tableFor(counted.count, options))}`

/** A count as a table of LaTeX. */
export const inLatex = ({ count }: Counted, options: CountOptions): string =>
  `% ${count.network.name.replace(/\s+/g, ' ')}\n${latexTable(tableFor(count, options))}`

/** A count as rows of CSV; the first of all has the heading above it. */
export const inCsv = ({ count }: Counted, options: CountOptions, at: number): string => {
  const table = tableFor(count, options)
  const heading = at === 0 ? `${csvHeading('network', table)}\n` : ''
  return heading + csvRows(count.network.name, table)
}
