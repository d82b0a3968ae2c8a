import { type Checked, hasIssues, type Issue } from '@longhand/network'
import { shuffled } from '../../random/draw.ts'
import { randomFrom } from '../../random/random.ts'
import type { DataSet, Examples } from '../data-set.ts'
import type { Files, Place } from '../files/files.ts'
import { wholeFile } from '../files/whole-file.ts'
import { type CsvTable, readCsvTable } from './csv-table.ts'
import { standardized } from './standardized.ts'

/** A table of numbers with a column of classes. */
export interface Csv extends Place {
  readonly kind: 'csv'
  /** The column of the classes; the last one, if left out. */
  readonly label?: string | undefined
  /** The share of the rows that is kept for the test. */
  readonly testShare: number
  /** `standardize`: each column less its mean, over its standard deviation, both of training. */
  readonly scale: 'none' | 'standardize'
  readonly limit: number
  readonly testLimit: number
  /** Which rows are kept for the test grows from it. */
  readonly seed: number
}

const rowsOf = ({ features, labels, width }: CsvTable, rows: Uint32Array): Examples => {
  const inputs = new Float32Array(rows.length * width)
  for (const [at, row] of rows.entries())
    inputs.set(features.subarray(row * width, (row + 1) * width), at * width)
  const chosen = Uint8Array.from(rows, (row) => labels[row] ?? 0)
  return { count: rows.length, inputs, labels: chosen }
}

/** A data set from a CSV file: whole or not at all. */
export const loadCsv = async (settings: Csv, files: Files): Promise<Checked<DataSet>> => {
  const whole = await wholeFile(files, settings, ['data.csv', 'data.csv.gz'])
  const read = hasIssues(whole) ? whole : readCsvTable(whole.value, settings.label)
  if (hasIssues(read)) return read
  const table = read.value
  const order = shuffled(randomFrom(settings.seed, 'test rows', 0), table.labels.length)
  const held = Math.max(1, Math.round(settings.testShare * order.length))
  if (held === order.length) return { issues: [noneLeft(order.length)] }
  const train = rowsOf(table, order.subarray(held).subarray(0, settings.limit))
  const test = rowsOf(table, order.subarray(0, held).subarray(0, settings.testLimit))
  return {
    value: {
      name: 'csv',
      shape: { type: 'vector', features: table.width },
      classes: table.classes,
      ...(settings.scale === 'none' ? { train, test } : standardized(train, test)),
    },
  }
}

const noneLeft = (rows: number): Issue => ({
  path: 'dataset.testShare',
  expected: 'a share that leaves rows to train on',
  received: `a share that takes all ${rows}`,
  try: 'Write a smaller share, or add rows.',
})
