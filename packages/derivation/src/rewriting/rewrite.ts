import type { Address } from '../address.ts'
import { derive } from '../build.ts'
import type { Cell, Derivation, Expression, Table } from '../expression.ts'
import { leavesFirst, leavesNotDone, type Place } from '../leaves-first.ts'
import { workedTable } from '../table.ts'
import { closeRanks, type Outcome, struck } from './close-ranks.ts'

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
  const nodes = new Map<Expression, Outcome>()
  const tables = new Map<Table, Table | undefined>()

  const on = (top: Expression, owner?: Derivation): Outcome => {
    const places =
      nodes.size === 0 && owner === undefined
        ? leavesFirst(top)
        : leavesNotDone(top, owner, (node) => nodes.has(node))
    // a neighbour that was looked up may have been done meanwhile
    for (const place of places) if (!nodes.has(place.node)) nodes.set(place.node, onPlace(place))
    return nodes.get(top) ?? top
  }

  const onPlace = (place: Place): Outcome => {
    const { node, owner } = place
    const next = node.type === 'cell' ? onCell(node) : onSlots(place)
    return next === struck ? struck : (by(next, found, owner) ?? next)
  }

  // most nodes stay as they are: nothing is built for them
  const onSlots = ({ node, slots }: Place): Outcome => {
    for (const slot of slots) {
      const outcome = nodes.get(slot) ?? slot
      if (outcome === slot) continue
      return closeRanks(
        node,
        slots.map((one) => nodes.get(one) ?? one),
      )
    }
    return node
  }

  const onCell = (cell: Cell): Outcome => {
    if (!tables.has(cell.table)) tables.set(cell.table, onTable(cell.table))
    const table = tables.get(cell.table)
    if (table === cell.table) return cell
    return table === undefined ? struck : { ...cell, table }
  }

  const onTable = (table: Table): Table | undefined => {
    if (table.pattern === undefined) return table
    // the line that all cells follow: what is done to a line is done to each of them
    const line = derive({ ...table.pattern, term: table.term, of: table.of })
    const outcome = on(line)
    if (outcome === struck) return undefined
    if (outcome === line) return table
    return workedTable(table, { ...table.pattern, formula: formulaIn(outcome, line) })
  }

  const found: Sheet = {
    find: (address) => {
      const original = sheet.find(address)
      const outcome = original && on(original)
      return outcome === struck ? undefined : outcome
    },
  }
  return on(root)
}

/** The formula of a line that was rewritten; what stands in its place, where it is another thing. */
const formulaIn = (outcome: Expression, line: Derivation): Expression =>
  outcome.type === 'derivation' && outcome.of === line.of ? outcome.formula : outcome
