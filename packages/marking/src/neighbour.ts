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
 * The neighbour of a number whose address ends otherwise: `output.kernel[0][1]` and `.updated`.
 *
 * Of a cell in a template, the same cell of a table that is looked up entry by entry.
 */
export const neighbour = (
  node: Expression,
  ending: string,
  sheet: Sheet,
): Expression | undefined => {
  if (node.type === 'cell') return cell(neighbours(node.table, ending, sheet), ...node.at)
  return 'of' in node ? sheet.find(`${node.of}${ending}`) : undefined
}

/** A table that holds the neighbours of another's cells, and its own where there are none. */
const neighbours = (table: Table, ending: string, sheet: Sheet): Table => {
  const { pattern, ...grid } = table
  const addressAt = (flat: number): Address =>
    cellAddress(table.of, positionAt(flat, table.shape)) + ending
  const cellAt = (flat: number): ReturnType<Table['cellAt']> => {
    const found = sheet.find(addressAt(flat))
    return found?.type === 'quantity' || found?.type === 'derivation' ? found : table.cellAt(flat)
  }
  return { ...grid, cellAt, valueAt: (flat) => Number(cellAt(flat).value) }
}
