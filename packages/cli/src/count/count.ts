import { kerasSummary, torchinfo, torchsummary } from '@longhand/parameters'
import { answerEach, inBlocks, type Writing } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { csvHeading, csvRows } from '../table/csv-table.ts'
import { latexTable } from '../table/latex-table.ts'
import { markdownTable } from '../table/markdown-table.ts'
import { compare } from './compare.ts'
import { countForPeople } from './count-for-people.ts'
import { countInJson } from './count-in-json.ts'
import type { CountFormat, CountOptions } from './count-options.ts'
import { type Counted, countInput } from './counted.ts'
import { headline } from './headline.ts'
import { shownModules } from './shown-modules.ts'
import { tableFor } from './table-for.ts'

type Write = (counted: Counted, options: CountOptions, at: number) => string

const writers: Readonly<Record<CountFormat, Write>> = {
  table: countForPeople,
  json: countInJson,
  markdown: (counted, options) =>
    `${headline(counted, (name) => `**${name}**`)}\n\n${markdownTable(tableFor(counted.count, options))}`,
  latex: ({ count }, options) => `% ${count.network.name}\n${latexTable(tableFor(count, options))}`,
  csv: ({ count }, options, at) => {
    const table = tableFor(count, options)
    const heading = at === 0 ? `${csvHeading('network', table)}\n` : ''
    return heading + csvRows(count.network.name, table)
  },
  torchsummary: (counted, { batch }) =>
    torchsummary(counted.count.network, batch, shownModules(counted)),
  torchinfo: (counted, { batch = 1 }) =>
    torchinfo(counted.count.network, { batch, modules: shownModules(counted) }),
  keras: ({ count }, { batch }) => kerasSummary(count, batch),
}

/** One answer a line, or with an empty line between them. */
const writingOf = (options: CountOptions): Writing<Counted>['write'] => {
  const write: Writing<Counted>['write'] = (counted, at) =>
    writers[options.as](counted, options, at)
  if (options.as === 'json' || options.as === 'csv') return write
  return inBlocks((counted) => write(counted, 0))
}

/** `longhand count`: every layer's parameters, connections and multiplications, and the totals. */
export const count = (inputs: readonly string[], options: CountOptions): Promise<ExitStatus> => {
  if (options.compare) return compare(inputs, options)
  return answerEach(
    inputs.map((input) => ({ input, answer: () => countInput(input, { input: options.input }) })),
    { isJson: options.as === 'json', write: writingOf(options) },
  )
}
