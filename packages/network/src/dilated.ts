import {
  type Address,
  derive,
  type Expression,
  negation,
  product,
  quantity,
  sum,
} from '@longhand/derivation'
import { type SlidingAxis, wordsOf } from './sliding-axis.ts'

/** The positions that a kernel spans along one axis: k, or d·(k − 1) + 1 where it is dilated. */
export const dilated = (
  of: Address,
  axis: SlidingAxis,
  size: number,
  dilation: number,
): Expression => {
  const kernel = quantity(wordsOf[axis].kernel, size, of)
  if (dilation === 1) return kernel
  return derive({
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
}
