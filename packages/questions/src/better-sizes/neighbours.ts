import { layerOf, leavesFirst } from '@longhand/derivation'
import type { Question } from '@longhand/marking'
import { type Resized, type StatedSize, statedSizes } from './stated-sizes.ts'

/** A network, how it came about, and what is asked of it. */
interface Asked extends Resized {
  readonly question: Question
}

/**
 * The networks in which one size more is another, those first that change the layer asked of: of
 * sizes that stand in the working, and were not changed before.
 */
export const neighbours = (
  { network, changes, question: { truth } }: Asked,
  quantity: string,
): readonly Resized[] => {
  const used = new Set(
    leavesFirst(truth).flatMap(({ node }) => ('of' in node ? [layerOf(node.of)] : [])),
  )
  const isChanged = (one: Resized): boolean =>
    one.changes.some(({ path }) => changes.some((before) => before.path === path))
  const rankOf = ({ of }: StatedSize): number => (quantity.startsWith(`${of}.`) ? 0 : 1)
  return statedSizes(network)
    .filter(({ of }) => used.has(of))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap(({ size, resized }) =>
      stepsFrom(size)
        .filter((step) => size + step > 1)
        .map((step) => resized(size + step)),
    )
    .filter((one) => !isChanged(one))
}

/** By how much a size changes, the likeliest first: a kernel of 3 becomes one of 5. */
const stepsFrom = (size: number): readonly number[] => (size > 8 ? [2, -2, 8, -8] : [2, 1, -1, -2])
