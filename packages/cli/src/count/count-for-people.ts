import type { Note } from '@longhand/network'
import type { NetworkCount } from '@longhand/parameters'
import { plainSpelling } from '../table/plain-spelling.ts'
import { spell } from '../table/table.ts'
import { terminalTable } from '../table/terminal-table.ts'
import { colors } from '../terminal.ts'
import { countTable } from './count-table.ts'
import type { Counted } from './counted.ts'
import { headline } from './headline.ts'

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

/** A network's count for people: headline, table, further totals, notes. */
export const countForPeople = (counted: Counted): string =>
  [
    headline(counted, colors.bold),
    '',
    terminalTable(countTable(counted.count)),
    '',
    moreTotals(counted.count),
    ...counted.model.notes.map(noteLine),
  ].join('\n')
