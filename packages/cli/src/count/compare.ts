import { plainValue } from '@longhand/derivation'
import { type Checked, hasIssues } from '@longhand/network'
import { type Comparison, compareNetworks, conventions } from '@longhand/parameters'
import { csvHeading, csvRows, latexTable, markdownTable, withShortCounts } from '@longhand/render'
import { answerEach, type Writing } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { terminalTable } from '../table/terminal-table.ts'
import { warn } from '../terminal.ts'
import { askedConventions } from './asked-conventions.ts'
import { comparisonTable, type Pair } from './comparison-table.ts'
import type { CountFormat, CountOptions } from './count-options.ts'
import { countInput } from './counted.ts'

const usual = ['parameters', 'trainable', 'weightsOnly', 'connections', 'macs', 'activations']

const pairOf = async (inputs: readonly string[], options: CountOptions): Promise<Checked<Pair>> => {
  const [first, second] = await Promise.all(
    inputs.map((input) => countInput(input, { input: options.input })),
  )
  if (first === undefined || hasIssues(first)) return first ?? { issues: [] }
  if (second === undefined || hasIssues(second)) return second ?? { issues: [] }
  const asked = askedConventions(options)
  const shown = asked.length > 0 ? asked : conventions.filter(({ id }) => usual.includes(id))
  const [a, b] = [first.value.count.network, second.value.count.network]
  return { value: { names: [a.name, b.name], rows: compareNetworks(a, b, shown) } }
}

const comparisonJson = ({ names, rows }: Pair): string =>
  JSON.stringify({
    networks: names,
    quantities: Object.fromEntries(
      rows.map(({ convention, first, second, ratio }: Comparison) => [
        convention.id,
        {
          values: [plainValue(first.value), plainValue(second.value)],
          ratio: plainValue(ratio.value),
        },
      ]),
    ),
  })

const writers: Partial<
  Readonly<Record<CountFormat, (pair: Pair, options: CountOptions) => string>>
> = {
  table: (pair, { digits }) => terminalTable(withShortCounts(comparisonTable(pair), digits)),
  json: comparisonJson,
  markdown: (pair, { digits }) => markdownTable(withShortCounts(comparisonTable(pair), digits)),
  latex: (pair, { digits }) => latexTable(withShortCounts(comparisonTable(pair), digits)),
  csv: (pair) => {
    const table = comparisonTable(pair)
    return `${csvHeading('networks', table)}\n${csvRows(pair.names.join(' / '), table)}`
  },
}

/** `longhand count a b --compare`: two networks side by side, with ratios. */
export const compare = async (
  inputs: readonly string[],
  options: CountOptions,
): Promise<ExitStatus> => {
  const writer = writers[options.as]
  if (inputs.length !== 2 || writer === undefined) {
    warn('--compare takes two networks, and writes table, json, markdown, latex or csv.\n')
    return 2
  }
  const write: Writing<Pair>['write'] = (pair) => writer(pair, options)
  return answerEach([{ input: inputs.join(' '), answer: () => pairOf(inputs, options) }], {
    isJson: options.as === 'json',
    write,
  })
}
