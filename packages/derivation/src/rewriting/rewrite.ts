import type { Address } from '../address.ts'
import type { Cell, Derivation, Expression, Table } from '../expression.ts'
import { workedTable } from '../table.ts'
import { cellsOf } from '../template/grid.ts'
import { termsIn } from '../template/terms-in.ts'
import { type Outcome, struck } from './close-ranks.ts'
import { lineOf } from './line-of.ts'
import { type Order, orderOf } from './order-of.ts'
import { type Finish, outcomesIn } from './outcomes.ts'
import type { Test } from './tests-of-place.ts'

/** The neighbours of a derivation: other numbers of the same question, by address. */
export interface Sheet {
  readonly find: (address: Address) => Expression | undefined
}

/** A sheet with nothing on it. */
export const emptySheet: Sheet = { find: () => undefined }

/**
 * What a wrong idea does to one node; undefined leaves it alone.
 *
 * The node's children are already rewritten, and so is what the sheet finds. `owner` is the
 * derivation whose formula the node stands in. A rewrite that looks further up would break the
 * memory of shared nodes: no inner node of a formula may belong to two derivations.
 */
export type Rewrite = (node: Expression, sheet: Sheet, owner?: Derivation) => Outcome | undefined

/**
 * `root` as someone with a certain idea would have worked it out.
 *
 * Leaves come first, each shared node is visited once, and what does not change stays the same
 * object: if the whole does not change, the answer is `root` itself.
 */
export const rewrite = (root: Expression, by: Rewrite, sheet: Sheet = emptySheet): Outcome => {
  const order = orderOf(root)
  return rewriter(order, [...order.places.keys()], by, sheet).of(root)
}

/** One idea held in a working, and in whatever was made of it: nothing is rewritten twice. */
export interface Rewriter {
  /** What becomes of a node of the working, or of one that is built from such nodes. */
  readonly of: (node: Expression) => Outcome
  /** How many nodes were visited until now, the terms in the cells of rewritten tables reckoned in. */
  readonly visited: () => number
}

/**
 * Rewrites a working at some places; what is built from them is built anew, and everything else
 * stays as it is. In what another idea has made of the working, the rewrite is asked everywhere.
 *
 * @param places Where the idea may change something, as indices of the order.
 * @param reaches Whether it may change anything under a neighbour that it finds on the sheet: most
 * ideas do not, and such a neighbour is taken as it is.
 */
export const rewriter = (
  order: Order,
  places: readonly number[],
  by: Rewrite,
  sheet: Sheet = emptySheet,
  reaches: Test = () => true,
): Rewriter => {
  const tables = new Map<Table, Table | undefined>()
  let tableWork = 0

  const onCell = (cell: Cell): Outcome => {
    const table = tableFor(cell.table)
    if (table === cell.table) return cell
    return table === undefined ? struck : { ...cell, table }
  }

  const tableFor = (table: Table): Table | undefined => {
    if (!tables.has(table)) tables.set(table, onTable(table))
    return tables.get(table)
  }

  const onTable = (table: Table): Table | undefined => {
    if (table.joins !== undefined) {
      const { parts, again } = table.joins
      const next = parts.map((part) => tableFor(part) ?? part)
      return next.every((part, i) => part === parts[i]) ? table : again(next)
    }
    if (table.pattern === undefined) return table
    // the line that all cells follow: what is done to a line is done to each of them
    const line = lineOf(table, table.pattern)
    const outcome = outcomes.ofLine(line)
    if (outcome === struck) return undefined
    if (outcome === line) return table
    const formula = formulaIn(outcome, line)
    tableWork += cellsOf(table.shape) * termsIn(formula)
    return workedTable(table, { ...table.pattern, formula })
  }

  const found: Sheet = {
    find: (address) => {
      const original = sheet.find(address)
      const outcome = original && outcomes.of(original)
      return outcome === struck ? undefined : outcome
    },
  }

  const finish: Finish = ({ owner }, node) => {
    const next = node.type === 'cell' ? onCell(node) : node
    return next === struck ? struck : (by(next, found, owner) ?? next)
  }
  const outcomes = outcomesIn(order, places, { finish, reaches })
  outcomes.finishAll()
  return { of: outcomes.ofWhole, visited: () => outcomes.finished() + tableWork * termCosts }
}

/** The formula of a line that was rewritten; what stands in its place, where it is another thing. */
const formulaIn = (outcome: Expression, line: Derivation): Expression =>
  outcome.type === 'derivation' && outcome.of === line.of ? outcome.formula : outcome

/** A term in a cell that is worked out costs little beside a node that is built. */
const termCosts = 1 / 64
