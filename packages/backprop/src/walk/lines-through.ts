import {
  addressOf,
  along,
  cellAddress,
  type Derivation,
  type Expression,
  positionAt,
  slotsOf,
  type Table,
} from '@longhand/derivation'
import type { Phase, WalkStep } from './walk-step.ts'

/** Where in the walk some tables stand. */
interface Station {
  readonly phase: Phase
  readonly layer?: string
}

/**
 * The lines of some tables, one after the other: of neighbours with one shape, what belongs to one
 * unit comes together (into h1, out of h1, into h2 …). Numbers that are given have no line.
 */
export function* linesThrough(
  tables: readonly Table[],
  station: Station,
): Generator<WalkStep, void> {
  for (const group of neighbours(tables.filter(isWorked))) {
    const cells = group[0]?.shape.reduce((product, count) => product * count, 1) ?? 0
    for (let flat = 0; flat < cells; flat++)
      for (const table of group) {
        const step = stepAt(table, flat, station)
        if (step !== undefined) yield step
      }
  }
}

const isWorked = ({ pattern, cellAt }: Table): boolean =>
  pattern !== undefined || cellAt(0).type === 'derivation'

/** Tables of one shape whose units do not need each other's numbers. */
const neighbours = (tables: readonly Table[]): readonly (readonly Table[])[] => {
  const groups: Table[][] = []
  for (const table of tables) {
    const last = groups.at(-1)
    if (last?.[0] && isAlike(last[0], table) && isUnitByUnit(table, last)) last.push(table)
    else groups.push([table])
  }
  return groups
}

const isAlike = (one: Table, other: Table): boolean =>
  one.shape.length === other.shape.length && one.shape.every((count, i) => count === other.shape[i])

/** Whether each number of a table needs only those of `others` that stand at its own place. */
const isUnitByUnit = ({ pattern }: Table, others: readonly Table[]): boolean => {
  if (pattern === undefined) return false
  const own = pattern.indices.map(along)
  const isOwn = (node: Expression): boolean =>
    node.type === 'cell'
      ? !others.includes(node.table) || JSON.stringify(node.at) === JSON.stringify(own)
      : node.type === 'derivation' || slotsOf(node).every(isOwn)
  return isOwn(pattern.formula)
}

/** A line; undefined where a table only shows what another one holds. */
const stepAt = (table: Table, flat: number, station: Station): WalkStep | undefined => {
  const of = cellAddress(table.of, positionAt(flat, table.shape))
  const line = () => lineAt(table, flat)
  const isOwn = table.pattern !== undefined || line().of === of
  return isOwn ? { ...station, id: addressOf({ of, term: table.term }), line } : undefined
}

const lineAt = (table: Table, flat: number): Derivation => {
  const cell = table.cellAt(flat)
  if (cell.type !== 'derivation') throw new TypeError(`${cell.of} is given, not worked out`)
  return cell
}
