import { type Address, addressOfLayer } from '../address.ts'
import type { Expression } from '../expression.ts'
import { slotsOf } from '../slots.ts'
import { closeRanks, inPlaceOf, type Outcome, struck } from './close-ranks.ts'
import type { Rewrite, Sheet } from './rewrite.ts'
import { anywhere, type Test, type Where } from './tests-of-place.ts'

type Change = (slot: Expression, parent: Expression, sheet: Sheet) => Outcome | undefined

/** Changes slots of a parent: what a change means depends on the place, never on the node alone. */
const inSlots =
  (meant: Test, change: Change, where: Where): Rewrite =>
  (node, sheet, owner) => {
    if (!where(node, node.type === 'derivation' ? node : owner)) return undefined
    const slots = slotsOf(node)
    if (!slots.some(meant)) return undefined
    const next = slots.map((slot) => (meant(slot) ? (change(slot, node, sheet) ?? slot) : slot))
    return next.every((outcome, i) => outcome === slots[i]) ? undefined : closeRanks(node, next)
  }

/**
 * Leaves out what a test means, in the places meant: `strike(plays('biases'), directlyIn('sum'))`
 * is what someone does who forgets the biases.
 */
export const strike = (meant: Test, where: Where = anywhere): Rewrite =>
  inSlots(meant, () => struck, where)

/** Puts something else in the place of what a test means; undefined leaves it. */
export const replace = (meant: Test, by: Change, where: Where = anywhere): Rewrite =>
  inSlots(
    meant,
    (slot, parent, sheet) => {
      const next = by(slot, parent, sheet)
      return next === undefined || next === struck ? next : inPlaceOf(slot, next)
    },
    where,
  )

/** Several changes that one idea makes at once. */
export const together =
  (...rewrites: readonly Rewrite[]): Rewrite =>
  (node, sheet, owner) => {
    let now = node
    for (const by of rewrites) {
      const next = by(now, sheet, owner)
      if (next === struck) return struck
      now = next ?? now
    }
    return now === node ? undefined : now
  }

/** An idea that was held in one layer only. */
export const onlyIn = (layer: string, by: Rewrite): Rewrite => {
  const address = addressOfLayer(layer)
  const isOfLayer = (of: Address): boolean =>
    of.startsWith(address) && ['', '.', '['].includes(of.charAt(address.length))
  return (node, sheet, owner) => {
    const line = node.type === 'derivation' ? node : owner
    return line !== undefined && isOfLayer(line.of) ? by(node, sheet, owner) : undefined
  }
}
