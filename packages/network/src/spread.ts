import {
  type Address,
  as,
  type Derivation,
  derive,
  type Expression,
  negation,
  product,
  quantity,
  sum,
} from '@longhand/derivation'
import { dilated } from './dilated.ts'
import type { AxisWindow } from './facts.ts'
import { bothSides } from './slide.ts'
import { type SlidingAxis, wordsOf } from './sliding-axis.ts'

/** How windows of outputs stand along one axis, one for each input. */
export interface Spreading extends Omit<AxisWindow, 'axis' | 'padding'> {
  /** 'same': as many outputs as inputs times the stride. */
  readonly padding: 'same' | readonly [before: number, after: number]
  /** Positions added behind. */
  readonly outputPadding: number
}

/**
 * How many positions a transposed convolution puts out along one axis:
 * (i − 1)·s − 2p + k + the output padding.
 *
 * @param of The layer.
 * @see Dumoulin & Visin 2016, "A guide to convolution arithmetic", relationship 14
 */
export const spread = (
  of: Address,
  axis: SlidingAxis,
  input: Expression,
  spreading: Spreading,
): Derivation => {
  const { stride, padding } = spreading
  const read = as(wordsOf[axis].input, input)
  const line = { term: wordsOf[axis].output, of: `${of}.output` }
  if (padding === 'same')
    return derive({
      ...line,
      rule: 'same-spread',
      because: 'padded so that every input gives as many positions as the stride is wide',
      formula: product([read, quantity('stride', stride, of)]),
    })
  return derive({
    ...line,
    rule: 'spread-positions',
    because: 'a stride from each input’s window to the next, and the last window whole',
    formula: sum(positions(of, axis, read, spreading, padding)),
  })
}

const positions = (
  of: Address,
  axis: SlidingAxis,
  read: Expression,
  { size, stride, dilation, outputPadding }: Spreading,
  [before, after]: readonly [number, number],
): readonly Expression[] => {
  const steps = sum([read, negation(quantity('first-input', 1, of))])
  const isCut = before !== 0 || after !== 0
  return [
    as('spread', product([steps, quantity('stride', stride, of)])),
    ...(isCut ? [as('padding-taken', negation(bothSides(of, before, after)))] : []),
    dilated(of, axis, size, dilation),
    ...(outputPadding === 0 ? [] : [quantity('output-padding', outputPadding, of)]),
  ]
}
