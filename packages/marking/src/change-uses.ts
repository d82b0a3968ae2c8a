import {
  as,
  type Expression,
  plays,
  product,
  type Rewrite,
  type Sheet,
  slotsOf,
  type Test,
} from '@longhand/derivation'
import { isUses } from './counts.ts'
import { layerAround } from './places.ts'

/** A position of the output, as the times that a weight is used. */
export const isPosition: Test = plays(
  ...(['output-height', 'output-width', 'output-depth', 'output-steps'] as const),
  // what works at every position of its input, as a dense layer does
  ...(['height', 'width', 'depth', 'steps'] as const),
)

/**
 * Another number of uses: what stands beside a weight tensor's size in connections and MACs.
 *
 * @param by The factors that stand there for the positions; undefined where the idea has none.
 */
export const changeUses =
  (
    by: (
      positions: readonly Expression[],
      layer: string,
      sheet: Sheet,
    ) => readonly Expression[] | undefined,
  ): Rewrite =>
  (node, sheet, owner) => {
    if (owner === undefined || !isUses(node)) return undefined
    const slots = slotsOf(node)
    const positions = slots.filter(isPosition)
    if (positions.length === 0) return undefined
    const next = by(positions, layerAround(owner), sheet)
    const others = slots.filter((slot) => !isPosition(slot))
    return next && as('weight-uses', product([...others, ...next]))
  }
