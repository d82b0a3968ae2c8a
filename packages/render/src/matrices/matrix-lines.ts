import { addressOf, type Expression, layerOf, slotsOf, type Table } from '@longhand/derivation'
import type { Line, Row } from '../rows.ts'
import type { Style } from '../style.ts'
import { write } from '../write.ts'
import { writtenValue } from '../write-number.ts'
import type { Mode } from '../writing.ts'
import type { Axes } from './axes-of.ts'
import { gridOf, shownCells } from './grid-of.ts'
import { isColumn } from './is-column.ts'
import type { MatrixFormat } from './matrix-format.ts'
import { wholeSign } from './whole-sign.ts'
import { matrixWriting } from './write-matrix.ts'

/**
 * Tables as lines of matrices: symbols, the numbers in their places, the value; those that others
 * need come first.
 *
 * What no matrix says (a window that slides, a sum that leaves one out) keeps its indices.
 */
export const matrixLines = (
  asked: readonly Table[],
  style: Style,
  matrices: MatrixFormat,
): readonly Line[] => tablesUnder(asked).map((table) => matrixLine(table, style, matrices))

/** Every worked table once, those it needs first. */
const tablesUnder = (asked: readonly Table[]): readonly Table[] => {
  const tables = new Set<Table>()
  const entered = new Set<Table>()
  const enter = (table: Table): void => {
    if (table.pattern === undefined || entered.has(table)) return
    entered.add(table)
    for (const needed of tablesIn(table.pattern.formula)) enter(needed)
    tables.add(table)
  }
  for (const table of asked) enter(table)
  return [...tables]
}

const tablesIn = (node: Expression): readonly Table[] => {
  if (node.type === 'derivation') return []
  return node.type === 'cell' ? [node.table] : slotsOf(node).flatMap(tablesIn)
}

/** Tables of more numbers than these are not written out inside a formula. */
const mostInside = 36

/** One table as a line; one of given numbers is its symbol and its numbers. */
export const matrixLine = (table: Table, style: Style, matrices: MatrixFormat): Line => {
  const { pattern, of, term } = table
  const formula = pattern?.formula
  const axes = axesFor(table)
  const base = { style, around: layerOf(of) }
  const written = (mode: Mode) =>
    formula && axes && matrixWriting(base, mode, matrices).on(formula, axes)?.written
  const symbols = written('symbols')
  const needed = formula === undefined ? [] : tablesIn(formula)
  const isSmall = needed.every(({ shape }) => shape.reduce((a, b) => a * b, 1) <= mostInside)
  const steps = [
    {
      kind: 'symbols' as const,
      written: symbols ?? (formula && write(formula, { ...base, mode: 'symbols' })),
      shows: [],
    },
    ...(symbols !== undefined && isSmall
      ? [{ kind: 'numbers' as const, written: written('numbers'), shows: needed }]
      : []),
    {
      kind: 'value' as const,
      written: gridOf(table, matrixWriting(base, 'numbers', matrices)),
      shows: [table],
    },
  ]
  return {
    address: addressOf({ of, term }),
    left: style.format.sign(
      formula !== undefined && symbols === undefined
        ? table.signAt(pattern?.indices ?? [])
        : wholeSign(table.signAt([])),
    ),
    rows: rowsFrom(steps, style),
    because: pattern?.because ?? 'given by the problem',
  }
}

/** Which index runs along the rows, and which along the columns. */
const axesFor = (table: Table): Axes | undefined => {
  const [first, second, ...others] = table.pattern?.indices ?? []
  if (others.length > 0) return undefined
  if (second !== undefined) return { row: first, column: second }
  return isColumn(table) ? { row: first } : { column: first }
}

interface Step {
  readonly kind: Row['kind']
  readonly written: string | undefined
  readonly shows: readonly Table[]
}

const rowsFrom = (steps: readonly Step[], style: Style): readonly Row[] => {
  let relation: Row['relation'] = '='
  const rows: Row[] = []
  for (const { kind, written, shows } of steps) {
    if (written === undefined) continue
    if (!shows.every((table) => isExact(table, style))) relation = '≈'
    rows.push({ kind, relation, written })
  }
  return rows.filter(({ written }, i) => written !== rows[i + 1]?.written)
}

const isExact = (table: Table, style: Style): boolean =>
  shownCells(table).every((flat) => writtenValue(table.cellAt(flat), style).exact)
