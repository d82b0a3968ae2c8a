import type { Cell, Column, Table } from '@longhand/render'
import type { Comparison, Configuration, Summary } from '@longhand/train'

const left = (heading: string): Column => ({ heading, align: 'left' })
const right = (heading: string): Column => ({ heading, align: 'right' })

/** A mean, and its spread where there are several runs. */
const spread = ({ count, mean, deviation }: Summary, write: (value: number) => string): string => {
  if (count === 0) return '–'
  return count === 1 ? write(mean) : `${write(mean)} ± ${write(deviation)}`
}

const inPercent = (share: number): string => (100 * share).toFixed(2)

const rowOf = (
  { label, factors, runs, parameters, testAccuracy, testLoss, stepMilliseconds }: Configuration,
  names: readonly string[],
): readonly Cell[] => [
  ...(names.length === 0
    ? [{ words: label }]
    : names.map((name) => ({ words: factors.get(name) ?? '' }))),
  { words: String(runs.length) },
  { count: parameters },
  { words: spread(testAccuracy, inPercent) },
  { words: spread(testLoss, (loss) => loss.toFixed(4)) },
  { words: spread(stepMilliseconds, (time) => time.toFixed(2)) },
]

/** A row a configuration: what it is set to, how many runs, and what they came to. */
export const comparisonTable = ({ configurations }: Comparison): Table => {
  const names = [...(configurations[0]?.factors.keys() ?? [])]
  return {
    columns: [
      ...(names.length === 0 ? ['experiment'] : names).map(left),
      ...['Runs', 'Parameters', 'Test accuracy, %', 'Test loss', 'Step, ms'].map(right),
    ],
    rows: configurations.map((configuration) => rowOf(configuration, names)),
  }
}
