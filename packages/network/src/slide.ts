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
import type { AxisWindow } from './facts.ts'

/** The words for an axis that a window slides along. */
const words = {
  height: { input: 'input-height', kernel: 'kernel-height', output: 'output-height' },
  width: { input: 'input-width', kernel: 'kernel-width', output: 'output-width' },
} as const

/** An axis along which windows slide. */
export type SlidingAxis = keyof typeof words

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
  const read = as(words[axis].input, input)
  const stride = quantity('stride', sliding.stride, of)
  const line = { term: words[axis].output, of: `${of}.output` }
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
  const kernel = quantity(words[axis].kernel, size, of)
  const window = dilation === 1 ? kernel : dilated(of, axis, kernel, dilation)
  const room = sum([read, ...padded(of, before, after), as('window-taken', negation(window))])
  const s = quantity('stride', stride, of)
  const steps = as('window-steps', quotient(room, s, ceilMode ? 'ceil' : 'floor'))
  const all = sum([steps, quantity('first-position', 1, of)])
  if (!ceilMode) return all
  const start = sum([read, ...(before === 0 ? [] : [quantity('padding-before', before, of)])])
  return apply('min', [all, as('last-start', quotient(start, s, 'ceil'))])
}

/** The positions that a dilated kernel spans: d·(k − 1) + 1. */
const dilated = (
  of: Address,
  axis: SlidingAxis,
  kernel: Expression,
  dilation: number,
): Derivation =>
  derive({
    rule: 'dilated-window',
    because: 'neighbouring entries of the kernel stand d apart',
    term: 'window',
    of: `${of}.${axis}`,
    formula: sum([
      product([
        quantity('dilation', dilation, of),
        sum([kernel, negation(quantity('window-start', 1, of))]),
      ]),
      quantity('window-start', 1, of),
    ]),
  })

const padded = (of: Address, before: number, after: number): readonly Expression[] => {
  if (before === 0 && after === 0) return []
  if (before !== after)
    return [
      as(
        'padded',
        sum([quantity('padding-before', before, of), quantity('padding-after', after, of)]),
      ),
    ]
  return [as('padded', product([quantity('both-sides', 2, of), quantity('padding', before, of)]))]
}
