import {
  type Address,
  cell,
  cellAddress,
  type Expression,
  positionAt,
  type Sheet,
  type Table,
} from '@longhand/derivation'

/**
 * The number whose address is another's, changed.
 *
 * Of a cell in a template, the same cell of a table that is looked up entry by entry.
 */
export const moved = (
  node: Expression,
  to: (address: Address) => Address,
  sheet: Sheet,
): Expression | undefined => {
  if (node.type === 'cell') return cell(movedTable(node.table, to, sheet), ...node.at)
  return 'of' in node ? sheet.find(to(node.of)) : undefined
}

/** The neighbour of a number whose address ends otherwise: `output.kernel[0][1]` and `.updated`. */
export const neighbour = (node: Expression, ending: string, sheet: Sheet): Expression | undefined =>
  moved(node, (address) => address + ending, sheet)

/**
 * A table that holds what stands elsewhere for its cells, and its own where there is nothing: a
 * whole table, where one is found by this address, or else cell by cell.
 */
const movedTable = (table: Table, to: (address: Address) => Address, sheet: Sheet): Table => {
  const address = to(table.of)
  const whole = address === table.of ? undefined : sheet.find(address)
  if (whole?.type === 'cell' && String(whole.table.shape) === String(table.shape))
    return whole.table
  return movedByCell(table, to, sheet)
}

const movedByCell = (table: Table, to: (address: Address) => Address, sheet: Sheet): Table => {
  const { pattern, numbersIn, ...grid } = table
  const foundAt = (flat: number): Expression | undefined => {
    const own = cellAddress(table.of, positionAt(flat, table.shape))
    const address = to(own)
    return address === own ? undefined : sheet.find(address)
  }
  const cellAt = (flat: number): ReturnType<Table['cellAt']> => {
    const found = foundAt(flat)
    return found?.type === 'quantity' || found?.type === 'derivation' ? found : table.cellAt(flat)
  }
  return { ...grid, cellAt, valueAt: (flat) => Number(cellAt(flat).value) }
}

const lastTwo = /\[(\d+)\]\[(\d+)\]$/

/** The weight that stands where rows and columns are taken for one another; of a matrix, a square one. */
export const transposed = (weight: Expression, sheet: Sheet): Expression | undefined => {
  if (weight.type !== 'cell')
    return moved(weight, (address) => address.replace(lastTwo, '[$2][$1]'), sheet)
  const [rows, columns, ...others] = weight.table.shape
  return rows === columns && others.length === 0
    ? cell(weight.table, ...weight.at.toReversed())
    : undefined
}
