import type { ClassReport, NamedTally } from '@longhand/marking'
import { type Cell, type Column, csvHeading, csvRows, type Table } from '@longhand/render'
import { printable } from '../printable.ts'
import { terminalTable } from '../table/terminal-table.ts'

const left = (heading: string): Column => ({ heading, align: 'left' })
const right = (heading: string): Column => ({ heading, align: 'right' })
const words = (text: string): Cell => ({ words: text })
const count = (number: number): Cell => ({ count: number })

const ideasTable = ({ ideas }: ClassReport): Table => ({
  columns: [
    left('Idea'),
    right('Wrong'),
    right('Convention'),
    right('Possible'),
    right('People'),
    right('Questions'),
  ],
  rows: ideas.map((idea) => [
    words(idea.id),
    ...[idea.wrong, idea.convention, idea.possible, idea.people, idea.questions].map(count),
  ]),
})

const talliesTable = (heading: string, tallies: readonly NamedTally[]): Table => ({
  columns: [
    left(heading),
    right('Answers'),
    right('Right'),
    right('Convention'),
    right('Wrong'),
    right('No known idea'),
    right('Unreadable'),
    left('Mostly'),
  ],
  rows: tallies.map((one) => [
    words(one.name),
    ...[one.answers, one.right, one.convention, one.wrong, one.unexplained, one.unreadable].map(
      count,
    ),
    words(one.mostly ?? ''),
  ]),
})

const tablesOf = (report: ClassReport): readonly Table[] => [
  ideasTable(report),
  talliesTable('Question', report.questions),
  talliesTable('Person', report.people),
]

const isShown = ({ rows }: Table): boolean => rows.length > 0

const printableCell = (cell: Cell): Cell =>
  typeof cell === 'object' && 'words' in cell ? { words: printable(cell.words) } : cell

const inTerminal = (table: Table): string =>
  terminalTable({ ...table, rows: table.rows.map((row) => row.map(printableCell)) })

/** A class report as tables in a terminal; one that is empty is left out. */
export const reportForPeople = (report: ClassReport): string =>
  [
    report.answers === 1 ? '1 answer' : `${report.answers} answers`,
    ...tablesOf(report).filter(isShown).map(inTerminal),
    ...(report.people.length === 0 ? [noPeople] : []),
  ].join('\n\n')

const noPeople = 'No answer says whose it is: a column “person” adds a table of people.'

/** The tables of a class report as CSV, an empty line between them. */
export const reportAsCsv = (report: ClassReport): string =>
  tablesOf(report)
    .map((table, i) => {
      const of = ['idea', 'question', 'person'][i] ?? ''
      const rows = table.rows.length === 0 ? [] : [csvRows(of, table)]
      return [csvHeading('about', table), ...rows].join('\n')
    })
    .join('\n\n')
