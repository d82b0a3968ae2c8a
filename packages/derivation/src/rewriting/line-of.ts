import { derive } from '../build.ts'
import type { Derivation, Pattern, Table } from '../expression.ts'

const lines = new WeakMap<Table, Derivation>()

/** The line that all cells of a table follow; made once, since many ideas are looked for in it. */
export const lineOf = (table: Table, pattern: Pattern): Derivation => {
  const before = lines.get(table)
  if (before !== undefined) return before
  const { rule, because, formula } = pattern
  const line = derive({ rule, because, formula, term: table.term, of: table.of })
  lines.set(table, line)
  return line
}
