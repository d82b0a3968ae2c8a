import { type Derivation, derive, leavesFirst, type Place, type Table } from '@longhand/derivation'

const known = new WeakMap<Derivation, readonly Place[]>()

/** Every place of a working once, those in the templates of its tables among them. */
export const placesIn = (root: Derivation): readonly Place[] => {
  const before = known.get(root)
  if (before !== undefined) return before
  const tables = new Set<Table>()
  const places: Place[] = []
  const waiting = [root]
  for (let line = waiting.pop(); line !== undefined; line = waiting.pop())
    for (const place of leavesFirst(line)) {
      places.push(place)
      const { node } = place
      if (node.type !== 'cell' || node.table.pattern === undefined || tables.has(node.table))
        continue
      tables.add(node.table)
      const { term, of, pattern } = node.table
      waiting.push(derive({ ...pattern, term, of }))
    }
  known.set(root, places)
  return places
}
