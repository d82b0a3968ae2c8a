import { quantity, sum } from '../build.ts'
import type { Affine, Cell, Expression, SumOver } from '../expression.ts'
import { slotsOf } from '../slots.ts'
import { withSlots } from '../with-slots.ts'
import { freeIndices } from './free-indices.ts'
import { flatAt, positionAt } from './grid.ts'

/** Where each index stands. */
export type Binding = Readonly<Record<string, number>>

/** A sum of at most this many terms is written out; a longer one keeps its template. */
const writtenOut = 4

/**
 * A template at one position: cells become the nodes they hold, short sums are written out.
 *
 * What stays the same stays the same object.
 */
export const bind = (node: Expression, binding: Binding): Expression => {
  if (node.type === 'cell') return bindCell(node, binding)
  const slots = slotsOf(node).map((slot) => bind(slot, binding))
  const bound = withSlots(node, slots) ?? node
  return bound.type === 'sum-over' ? writeOut(bound) : bound
}

const bindAffine = ({ constant, times }: Affine, binding: Binding): Affine => {
  const open: Record<string, number> = {}
  let settled = constant
  for (const [name, by] of Object.entries(times)) {
    const position = binding[name]
    if (position === undefined) open[name] = by
    else settled += by * position
  }
  return { constant: settled, times: open }
}

const bindCell = (node: Cell, binding: Binding): Expression => {
  const at = node.at.map((position) => bindAffine(position, binding))
  const bound: Cell = { ...node, at }
  if (freeIndices(bound).size > 0) return bound
  const flat = flatAt(
    at.map(({ constant }) => constant),
    node.table.shape,
  )
  const found = flat === undefined ? quantity('padding-zero', 0) : node.table.cellAt(flat)
  return node.role === undefined ? found : { ...found, role: node.role }
}

const writeOut = (node: SumOver): Expression => {
  const counts = node.indices.map(({ count }) => count)
  const terms = counts.reduce((total, count) => total * count, 1)
  if (terms > writtenOut || freeIndices(node).size > 0) return node
  const written = sum(
    Array.from({ length: terms }, (_, flat) => {
      const at = positionAt(flat, counts)
      return bind(
        node.term,
        Object.fromEntries(node.indices.map(({ name }, i) => [name, at[i] ?? 0])),
      )
    }),
  )
  return node.role === undefined ? written : { ...written, role: node.role }
}
