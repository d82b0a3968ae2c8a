import { type Derivation, type Expression, slotsOf } from '@longhand/derivation'

/** A chain of more numbers than these is easier to read link by link. */
const mostNumbers = 60

const sizes = new WeakMap<Derivation, number>()

/**
 * Whether a line is a link of the chain rule that is written out in the line that uses it, so that
 * ∂E/∂w stands in one line from the error to the weight.
 *
 * Without it every line begins from the δ of the layer above. Very long chains stay in links.
 */
export const fullChain = (line: Derivation): boolean => isLink(line) && sizeOf(line) <= mostNumbers

/** A delta, or a way back that deltas lead to; the slope of the loss itself is where a chain ends. */
const isLink = (line: Derivation): boolean =>
  line.term === 'delta' || (line.term === 'loss-slope' && hasLink(line.formula))

const hasLink = (node: Expression): boolean =>
  node.type === 'derivation' ? isLink(node) : slotsOf(node).some(hasLink)

const sizeOf = (line: Derivation): number => {
  const known = sizes.get(line)
  if (known !== undefined) return known
  const size = numbersIn(line.formula)
  sizes.set(line, size)
  return size
}

/** How many numbers a formula shows with its links written out. */
const numbersIn = (node: Expression): number => {
  if (node.type === 'derivation') return fullChain(node) ? sizeOf(node) : 1
  const slots = slotsOf(node)
  return slots.length === 0 ? 1 : slots.reduce((count, slot) => count + numbersIn(slot), 0)
}
