import {
  type Cell,
  type Derivation,
  leavesFirst,
  lineOf,
  type Order,
  orderOf,
  type Place,
  sum,
  type Table,
} from '@longhand/derivation'

/** A place where an idea may apply. */
export interface Spot extends Pick<Place, 'node' | 'owner'> {
  /** The line that it is, or stands in. */
  readonly line: Derivation
  /** What is to be rewritten if an idea applies here, by its place in the order. */
  readonly at: readonly number[]
}

/** Where ideas are looked for: several workings as one, so that what they share is there once. */
export interface Ground {
  readonly order: Order
  /** Those in the templates of tables among them. */
  readonly spots: readonly Spot[]
}

/** Where ideas are looked for in some workings. */
export const groundUnder = (roots: readonly Derivation[]): Ground => {
  const order = orderOf(sum(roots))
  const cells = order.places.flatMap(({ node }, i) => (isWorked(node) ? [i] : []))
  const spots: Spot[] = []
  const enter = ({ node, owner }: Place, at: readonly number[]): void => {
    const line = node.type === 'derivation' ? node : owner
    if (line !== undefined) spots.push({ node, owner, line, at })
  }
  for (const [i, place] of order.places.entries()) enter(place, [i])
  for (const line of templatesIn(order.places))
    for (const place of leavesFirst(line)) enter(place, cells)
  return { order, spots }
}

/** A cell that a formula stands behind. */
const isWorked = (node: Place['node']): node is Cell =>
  node.type === 'cell' && (node.table.pattern ?? node.table.joins) !== undefined

/** The line that all cells of a table follow, for every table that is read. */
const templatesIn = (places: readonly Place[]): readonly Derivation[] => {
  const tables = new Set<Table>()
  const lines: Derivation[] = []
  const enter = ({ node }: Place): void => {
    if (node.type === 'cell') tables.add(node.table)
  }
  places.forEach(enter)
  // what a table is made of, and what its template reads, is added meanwhile
  for (const table of tables) {
    const { pattern, joins } = table
    for (const part of joins?.parts ?? []) tables.add(part)
    if (pattern === undefined) continue
    const line = lineOf(table, pattern)
    lines.push(line)
    leavesFirst(line).forEach(enter)
  }
  return lines
}
