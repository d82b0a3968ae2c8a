import type { Besides } from '@longhand/network'
import { countJson } from '@longhand/parameters'
import { answerEach, inBlocks, type Writing } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { csvHeading, csvRows } from '../table/csv-table.ts'
import { latexTable } from '../table/latex-table.ts'
import { markdownTable } from '../table/markdown-table.ts'
import { countForPeople } from './count-for-people.ts'
import { countTable } from './count-table.ts'
import { type Counted, countInput } from './counted.ts'
import { headline } from './headline.ts'

/** How a count can be written. */
export type CountFormat = 'table' | 'json' | 'markdown' | 'latex' | 'csv'

const writers: Readonly<Record<CountFormat, Writing<Counted>['write']>> = {
  table: inBlocks(countForPeople),
  json: ({ model, count }) => JSON.stringify(countJson(count, model.format, model.notes)),
  markdown: inBlocks(
    (counted) =>
      `${headline(counted, (name) => `**${name}**`)}\n\n${markdownTable(countTable(counted.count))}`,
  ),
  latex: inBlocks(({ count }) => `% ${count.network.name}\n${latexTable(countTable(count))}`),
  csv: ({ count }, at) => {
    const table = countTable(count)
    const heading = at === 0 ? `${csvHeading('network', table)}\n` : ''
    return heading + csvRows(count.network.name, table)
  },
}

/** `longhand count`: every layer's parameters, connections and multiplications, and the totals. */
export const count = (
  inputs: readonly string[],
  as: CountFormat,
  besides: Besides = {},
): Promise<ExitStatus> =>
  answerEach(
    inputs.map((input) => ({ input, answer: () => countInput(input, besides) })),
    { isJson: as === 'json', write: writers[as] },
  )
