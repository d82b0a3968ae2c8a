import {
  addressOf,
  type Cell,
  cellAddress,
  type Derivation,
  type Expression,
  flatAt,
  type Quantity,
  quantity,
  type Rewrite,
  rewrite,
  struck,
  type Table,
  type Value,
} from '@longhand/derivation'

/** A working with other numbers in the place of some of its lines, by their addresses. */
export const withNumbers = (truth: Derivation, numbers: ReadonlyMap<string, Value>): Value => {
  const tables = new Map<Table, Table>()
  const inCell = (cell: Cell): Expression | undefined => {
    const known = tables.get(cell.table) ?? withEntries(cell.table, numbers)
    tables.set(cell.table, known)
    return known === cell.table ? undefined : { ...cell, table: known }
  }
  const substitute: Rewrite = (node) => {
    if (node === truth) return undefined
    return node.type === 'cell' ? inCell(node) : inItsPlace(node, numbers)
  }
  const outcome = rewrite(truth, substitute)
  return outcome === struck ? truth.value : outcome.value
}

const inItsPlace = (
  node: Expression,
  numbers: ReadonlyMap<string, Value>,
): Expression | undefined => {
  if (node.type !== 'derivation') return undefined
  const value = numbers.get(addressOf(node))
  if (value === undefined) return undefined
  const given = givenFor(node, value)
  return node.role === undefined ? given : { ...given, role: node.role }
}

const givenFor = ({ term, of, sign }: Derivation | Quantity, value: Value): Quantity =>
  quantity(term, value, of, sign)

/** A table in which some entries are other numbers; the same table where none is. */
const withEntries = (table: Table, numbers: ReadonlyMap<string, Value>): Table => {
  const entries = new Map(
    [...numbers].flatMap(([address, value]) => entryOf(table, address, value)),
  )
  if (entries.size === 0) return table
  const { pattern, numbersIn, joins, ...grid } = table
  const cellAt: Table['cellAt'] = (flat) => {
    const value = entries.get(flat)
    return value === undefined ? table.cellAt(flat) : givenFor(table.cellAt(flat), value)
  }
  return { ...grid, cellAt, valueAt: (flat) => Number(entries.get(flat) ?? table.valueAt(flat)) }
}

/** The entry of a table that an address names. */
const entryOf = (
  { of, term, shape }: Table,
  address: string,
  value: Value,
): readonly (readonly [flat: number, value: Value])[] => {
  if (!address.startsWith(`${of}[`)) return []
  const at = [...address.slice(of.length).matchAll(/\[(\d+)\]/g)].map(([, place]) => Number(place))
  const flat = at.length === shape.length ? flatAt(at, shape) : undefined
  const isOwn = addressOf({ of: cellAddress(of, at), term }) === address
  return flat === undefined || !isOwn ? [] : [[flat, value]]
}
