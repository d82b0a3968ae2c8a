import type { Affine, Index } from '../affine.ts'
import { quantity, sum } from '../build.ts'
import type { Cell, Expression, Sum, SumOver } from '../expression.ts'
import { slotsOf } from '../slots.ts'
import { sumOver } from '../sum-over.ts'
import { withSlots } from '../with-slots.ts'
import { cellsOf, flatAt, positionAt } from './grid.ts'
import { isOpen } from './is-open.ts'
import { type Binding, isBound, isNothing, settled } from './position.ts'

/** A sum of at most this many terms is written out; a longer one keeps its template. */
const writtenOut = 4
/** In sums longer than this nobody looks for terms that are nothing. */
const mostLookedAt = 2000

/**
 * A template at one position: cells become the nodes they hold, short sums are written out.
 *
 * What stays the same stays the same object.
 */
export const bind = (node: Expression, binding: Binding): Expression => {
  if (node.type === 'cell') return bindCell(node, binding)
  if (node.type === 'sum-over')
    return isShort(node, binding) ? writeOut(node, binding) : bindSum(node, binding)
  const slots = worthATerm(node, binding).map((slot) => bind(slot, binding))
  const bound = withSlots(node, slots) ?? node
  return bound.type === 'sum' && bound !== node ? opened(bound) : bound
}

/** The slots of a node; of a sum or a maximum without what stands outside, if there are others. */
const worthATerm = (node: Expression, binding: Binding): readonly Expression[] => {
  const slots = slotsOf(node)
  const isMaximum = node.type === 'application' && node.function === 'max'
  if (node.type !== 'sum' && !isMaximum) return slots
  const nothing = isMaximum ? Number.NEGATIVE_INFINITY : 0
  const kept = slots.filter((slot) => !isNothing(slot, binding, nothing))
  return kept.length === 0 ? slots : kept
}

/** A sum whose first term is itself a sum: added from the left, the two are the same. */
const opened = (node: Sum): Sum => {
  const [first, ...others] = node.terms
  if (first?.type !== 'sum' || first.role !== undefined) return node
  const flat = sum([...first.terms, ...others])
  return node.role === undefined ? flat : { ...flat, role: node.role }
}

/** A sum at a position: its own indices stay free in its term, and in what they leave out. */
const bindSum = (node: SumOver, binding: Binding): SumOver => {
  const indices = node.indices.map((index) => bindIndex(index, binding))
  const term = bind(node.term, binding)
  if (term === node.term && indices.every((index, i) => index === node.indices[i])) return node
  const bound = sumOver(indices, term)
  return node.role === undefined ? bound : { ...bound, role: node.role }
}

const bindIndex = (index: Index, binding: Binding): Index =>
  index.except === undefined ? index : { ...index, except: bindAffine(index.except, binding) }

const bindAffine = ({ constant, times, ...rest }: Affine, binding: Binding): Affine => {
  const open: Record<string, number> = {}
  let shift = constant
  for (const [name, by] of Object.entries(times)) {
    const position = binding[name]
    if (position === undefined) open[name] = by
    else shift += by * position
  }
  return { ...rest, constant: shift, times: open }
}

const bindCell = (node: Cell, binding: Binding): Expression => {
  if (!node.at.every((position) => isBound(position, binding)))
    return { ...node, at: node.at.map((position) => bindAffine(position, binding)) }
  const at = node.at.map((position) => settled(position, binding))
  const flat = flatAt(at, node.table.shape)
  const found = flat === undefined ? outside(node) : node.table.cellAt(flat)
  return node.role === undefined ? found : { ...found, role: node.role }
}

const outside = ({ outside = 0 }: Cell): Expression =>
  quantity(outside === 0 ? 'padding-zero' : 'padding-value', outside)

/** Whether a sum has few terms that are not nothing, and nothing in them is left open. */
const isShort = (node: SumOver, binding: Binding): boolean => {
  if (isOpen(node, Object.keys(binding))) return false
  // one position is left out at most along each index
  const terms = cellsOf(node.indices.map(({ count, except }) => (except ? count - 1 : count)))
  if (terms <= writtenOut) return true
  if (terms > mostLookedAt) return false
  let kept = 0
  for (const _ of termsOf(node, binding)) {
    kept += 1
    if (kept > writtenOut) return false
  }
  return true
}

const writeOut = (node: SumOver, binding: Binding): Expression => {
  const written = sum([...termsOf(node, binding)].map((each) => bind(node.term, each)))
  return node.role === undefined ? written : { ...written, role: node.role }
}

/** Where all indices stand in each term of a sum, one after the other; zeros from outside are left out. */
function* termsOf({ indices, term }: SumOver, binding: Binding): Generator<Binding> {
  const counts = indices.map(({ count }) => count)
  const cells = cellsOf(counts)
  for (let flat = 0; flat < cells; flat++) {
    const at = positionAt(flat, counts)
    const each: Record<string, number> = { ...binding }
    for (const [i, { name }] of indices.entries()) each[name] = at[i] ?? 0
    const isLeftOut = indices.some(
      ({ name, except }) => except && settled(except, each) === each[name],
    )
    if (!isLeftOut && !isNothing(term, each)) yield each
  }
}
