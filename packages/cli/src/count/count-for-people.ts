import type { Note } from '@longhand/network'
import type { NetworkCount } from '@longhand/parameters'
import { plainSpelling, spell } from '@longhand/render'
import { terminalTable } from '../table/terminal-table.ts'
import { colors } from '../terminal.ts'
import { askedConventions } from './asked-conventions.ts'
import type { CountOptions } from './count-options.ts'
import type { Counted } from './counted.ts'
import { headline } from './headline.ts'
import { tableFor } from './table-for.ts'
import { trainingLines } from './training.ts'

/** Counts that only the whole network has in the table. */
const moreTotals = ({ totals }: NetworkCount): string => {
  const lines = Object.entries({
    Trainable: totals.trainable,
    'Non-trainable': totals.nonTrainable,
    'Weights only': totals.weightsOnly,
    Activations: totals.activations,
  }).map(([name, { value }]) => ({ name, digits: spell({ count: value }, plainSpelling) }))
  const width = Math.max(...lines.map(({ digits }) => digits.length))
  return lines.map(({ name, digits }) => name.padEnd(15) + digits.padStart(width)).join('\n')
}

const noteLine = ({ says }: Note): string => `\nNote: ${says}`

/** The ways to count that were asked for, each with what it means and where it comes from. */
const legend = (options: CountOptions): readonly string[] =>
  askedConventions(options).map(({ id, says, source }) => `${id}: ${says} (${source})`)

/** A network's count for people: headline, table, further totals, notes. */
export const countForPeople = (counted: Counted, options: CountOptions): string =>
  [
    headline(counted, colors.bold),
    '',
    terminalTable(tableFor(counted.count, options)),
    '',
    ...(legend(options).length > 0 ? legend(options) : [moreTotals(counted.count)]),
    ...trainingLines(counted.count, options),
    ...counted.model.notes.map(noteLine),
  ].join('\n')
