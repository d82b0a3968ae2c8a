import { latexTable, markdownTable, type Table } from '@longhand/render'
import { type Comparison, findingsOf } from '@longhand/train'
import { terminalTable } from '../table/terminal-table.ts'
import { comparisonCsv } from './comparison-csv.ts'
import { comparisonTable } from './comparison-table.ts'
import { hereAndNow } from './here-and-now.ts'
import { layersTable } from './layers-table.ts'

/** How a comparison can be written. */
export type CompareFormat = 'table' | 'markdown' | 'latex' | 'csv' | 'json' | 'findings'

const sentences = ({ pairs, unpaired, notes }: Comparison): readonly string[] => [
  ...pairs.map(({ says }) => says),
  ...(unpaired === 0
    ? []
    : [
        `${unpaired === 1 ? 'One pair differs' : `${unpaired} pairs differ`} in two settings or more: what made the difference cannot be told.`,
      ]),
  ...notes,
]

const withSentences = (table: string, said: readonly string[], mark: string): string =>
  [table, ...(said.length === 0 ? [] : ['', ...said.map((one) => `${mark}${one}`)])].join('\n')

/** The comparison, and the layers where their statistics were kept. */
const tablesOf = (of: Comparison, write: (table: Table) => string): string => {
  const layers = layersTable(of.configurations)
  return [comparisonTable(of), ...(layers ? [layers] : [])].map(write).join('\n\n')
}

/** Each way to write a comparison. */
export const comparisonWriters: Readonly<Record<CompareFormat, (of: Comparison) => string>> = {
  table: (of) => withSentences(tablesOf(of, terminalTable), sentences(of), ''),
  markdown: (of) => withSentences(tablesOf(of, markdownTable), sentences(of), '- '),
  latex: (of) => latexTable(comparisonTable(of)),
  csv: comparisonCsv,
  json: ({ configurations, pairs, unpaired, notes }) =>
    JSON.stringify({
      configurations: configurations.map(({ runs, factors, ...rest }) => ({
        ...rest,
        factors: Object.fromEntries(factors),
        runs: runs.map(({ experiment: { name, seed }, weightsHash }) => ({
          name,
          seed,
          weightsHash,
        })),
      })),
      pairs,
      unpaired,
      notes,
    }),
  findings: (of) => JSON.stringify(findingsOf(of, hereAndNow())),
}
