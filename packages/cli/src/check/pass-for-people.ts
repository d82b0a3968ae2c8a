import type { FirstStep, PassCheck, PassLine } from '@longhand/marking'
import type { Cell, Column } from '@longhand/render'
import { printable } from '../printable.ts'
import { terminalTable } from '../table/terminal-table.ts'
import { colors, lineWidth } from '../terminal.ts'
import { wrap } from '../wrap.ts'
import type { MarkedPass } from './marked.ts'
import { inDigits, mistakeLine, nameOf } from './verdict-for-people.ts'

const left = (heading: string): Column => ({ heading, align: 'left' })
const right = (heading: string): Column => ({ heading, align: 'right' })

const signs: Readonly<Record<PassLine['verdict'], string>> = {
  right: '✓ right',
  convention: '◐ convention',
  wrong: '✗ wrong',
  unreadable: '○ unreadable',
}

/** The verdict on a whole working, and below it that on each number. */
export const passForPeople = ({ check, missing, ...asked }: MarkedPass): string => {
  const lines = [...why(check), ...firstLine(check.first), ...lacking(missing)]
  return [
    `${nameOf(asked)}\n${headOf(check)}`,
    ...lines.map((line) => wrap(line, lineWidth(), 2)),
    '',
    terminalTable({
      columns: [left('Number'), right('Answer'), right('It is'), left('Verdict')],
      rows: check.lines.map(rowOf),
    }),
  ].join('\n')
}

const headOf = ({ verdict, lines, conventions }: PassCheck): string => {
  const wrong = lines.filter((line) => line.verdict === 'wrong').length
  const all = lines.length
  if (verdict === 'right') return colors.green(`✓ All ${all} numbers are right`)
  if (verdict === 'convention')
    return colors.magenta(
      `◐ Right under a convention: ${conventions.map(({ id }) => id).join(', ')}`,
    )
  if (wrong === 0) return colors.dim('○ Not all numbers can be read')
  return colors.red(`✗ ${wrong} of ${all} numbers are wrong`)
}

/** What explains the wrong numbers: one idea, several that cannot be told apart, or none. */
const why = ({ mistakes, nearest, lines, verdict }: PassCheck): readonly string[] => {
  const wrong = lines.filter((line) => line.verdict === 'wrong')
  const [best, ...ties] = mistakes
  if (best !== undefined) {
    const follow = wrong.length > best.explains ? ', the others follow' : ''
    const explains =
      wrong.length > 1 ? `One idea explains all ${wrong.length} wrong ones${follow}: ` : ''
    const heading = ties.length === 0 ? explains : 'Each of these ideas explains them all: '
    return [`${heading}${mistakeLine(best)}`, ...ties.map(mistakeLine)]
  }
  if (nearest !== null)
    return [
      `No single idea explains them all. This one explains ${nearest.explains}: ${mistakeLine(nearest)}`,
    ]
  return verdict === 'wrong' && wrong.length > 0 ? ['No single idea explains them all.'] : []
}

const firstLine = (first: FirstStep | null): readonly string[] => {
  if (first === null) return []
  const { quantity, expected, value } = first
  const instead = value === null ? '' : `, and ${inDigits(value)} stands there`
  return [`The first wrong step is ${quantity}: it is ${inDigits(expected)}${instead}.`]
}

/** Names that are listed at most. */
const most = 5

const lacking = (missing: readonly string[]): readonly string[] => {
  if (missing.length === 0) return []
  const others = missing.length > most ? ` and ${missing.length - most} more` : ''
  return [`Not handed in: ${missing.slice(0, most).join(', ')}${others}.`]
}

const rowOf = ({ quantity, answer, verdict, expected, ...line }: PassLine): readonly Cell[] => {
  const ids = line.mistakes.map((one) => one.ids.join(' and ')).join(', ')
  const follows = line.follows === undefined ? '' : `follows from ${line.follows}`
  const under = line.conventions.map(({ id }) => id).join(', ')
  const reason = follows || ids || under
  return [
    quantity,
    printable(String(answer)),
    verdict === 'right' ? '' : inDigits(expected),
    reason === '' ? signs[verdict] : `${signs[verdict]}: ${reason}`,
  ].map((words) => ({ words }))
}
