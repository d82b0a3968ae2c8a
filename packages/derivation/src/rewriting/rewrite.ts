import type { Address } from '../address.ts'
import { derive } from '../build.ts'
import type { Cell, Derivation, Expression, Table } from '../expression.ts'
import { workedTable } from '../table.ts'
import { type Outcome, struck } from './close-ranks.ts'
import { outcomesUnder } from './outcomes.ts'

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
  const tables = new Map<Table, Table | undefined>()

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
    const line = derive({ ...table.pattern, term: table.term, of: table.of })
    const outcome = outcomes.ofNeighbour(line)
    if (outcome === struck) return undefined
    if (outcome === line) return table
    return workedTable(table, { ...table.pattern, formula: formulaIn(outcome, line) })
  }

  const found: Sheet = {
    find: (address) => {
      const original = sheet.find(address)
      const outcome = original && outcomes.ofNeighbour(original)
      return outcome === struck ? undefined : outcome
    },
  }

  const outcomes = outcomesUnder(root, ({ owner }, node) => {
    const next = node.type === 'cell' ? onCell(node) : node
    return next === struck ? struck : (by(next, found, owner) ?? next)
  })
  return outcomes.ofRoot()
}

/** The formula of a line that was rewritten; what stands in its place, where it is another thing. */
const formulaIn = (outcome: Expression, line: Derivation): Expression =>
  outcome.type === 'derivation' && outcome.of === line.of ? outcome.formula : outcome
