import { type Cell, type Column, csvHeading, csvRows } from '@longhand/render'
import type { Comparison, Configuration, Summary } from '@longhand/train'

const measures = ['test accuracy', 'test loss', 'step ms'] as const
const ofMeasure = ['mean', 'deviation', 'low', 'high'] as const

const column = (heading: string): Column => ({ heading, align: 'left' })
const number = (value: number): Cell => ({ words: String(value) })

const numbersOf = (summary: Summary): readonly Cell[] =>
  ofMeasure.map((name) => number(summary[name]))

const rowOf = (
  { factors, runs, parameters, testAccuracy, testLoss, stepMilliseconds }: Configuration,
  names: readonly string[],
): readonly Cell[] => [
  ...names.map((name) => ({ words: factors.get(name) ?? '' })),
  ...[runs.length, parameters].map(number),
  ...[testAccuracy, testLoss, stepMilliseconds].flatMap(numbersOf),
]

/** A comparison for programs that calculate: a line a configuration, one number a cell. */
export const comparisonCsv = ({ configurations }: Comparison): string => {
  const names = [...(configurations[0]?.factors.keys() ?? [])]
  const headings = measures.flatMap((measure) => ofMeasure.map((of) => `${measure} ${of}`))
  const columns = [...names, 'runs', 'parameters', ...headings].map(column)
  return [
    csvHeading('configuration', { columns, rows: [] }),
    ...configurations.map((one) => csvRows(one.label, { columns, rows: [rowOf(one, names)] })),
  ].join('\n')
}
