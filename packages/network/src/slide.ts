import {
  type Address,
  apply,
  as,
  type Derivation,
  derive,
  type Expression,
  negation,
  product,
  quantity,
  quotient,
  sum,
} from '@longhand/derivation'
import { dilated } from './dilated.ts'
import type { AxisWindow } from './facts.ts'
import { type SlidingAxis, wordsOf } from './sliding-axis.ts'

/** How a quotient of positions becomes whole: pools of some libraries round up. */
export type Sliding = Omit<AxisWindow, 'axis'> & { readonly ceilMode?: boolean }

/**
 * How many positions a window takes along one axis: ⌊(h + 2p − k) / s⌋ + 1.
 *
 * With 'same' padding ⌈h / s⌉, as Keras pads. In ceil mode the last window must start inside the
 * input or its first padding, as in PyTorch.
 *
 * @param of The layer.
 * @see Dumoulin & Visin 2016, "A guide to convolution arithmetic", relationship 6
 */
export const slide = (
  of: Address,
  axis: SlidingAxis,
  input: Expression,
  sliding: Sliding,
): Derivation => {
  const read = as(wordsOf[axis].input, input)
  const stride = quantity('stride', sliding.stride, of)
  const line = { term: wordsOf[axis].output, of: `${of}.output` }
  if (sliding.padding === 'same')
    return derive({
      ...line,
      rule: 'same-positions',
      because: 'padded so that every stride gives one position',
      formula: as('window-steps', quotient(read, stride, 'ceil')),
    })
  return derive({
    ...line,
    rule: 'window-positions',
    because: 'the first position, and one more for each step the window can take',
    formula: positions(of, axis, read, sliding, sliding.padding),
  })
}

const positions = (
  of: Address,
  axis: SlidingAxis,
  read: Expression,
  { size, stride, dilation, ceilMode = false }: Sliding,
  [before, after]: readonly [number, number],
): Expression => {
  const window = dilated(of, axis, size, dilation)
  const room = sum([read, ...padded(of, before, after), as('window-taken', negation(window))])
  const s = quantity('stride', stride, of)
  const steps = as('window-steps', quotient(room, s, ceilMode ? 'ceil' : 'floor'))
  const all = sum([steps, quantity('first-position', 1, of)])
  if (!ceilMode) return all
  const start = sum([read, ...(before === 0 ? [] : [quantity('padding-before', before, of)])])
  return apply('min', [all, as('last-start', quotient(start, s, 'ceil'))])
}

const padded = (of: Address, before: number, after: number): readonly Expression[] => {
  if (before === 0 && after === 0) return []
  return [as('padded', bothSides(of, before, after))]
}

/** The positions that padding adds along one axis: 2p, or one side and the other. */
export const bothSides = (of: Address, before: number, after: number): Expression =>
  before === after
    ? product([quantity('both-sides', 2, of), quantity('padding', before, of)])
    : sum([quantity('padding-before', before, of), quantity('padding-after', after, of)])
