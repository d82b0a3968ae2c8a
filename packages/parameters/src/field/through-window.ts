import {
  type Address,
  derive,
  type Expression,
  negation,
  product,
  quantity,
  sum,
} from '@longhand/derivation'
import { type AxisWindow, axesOf, type PlacedLayer } from '@longhand/network'
import type { Field } from './field.ts'
import { merged, moved } from './interval.ts'
import { zerosBefore } from './zeros-before.ts'

const positionsAlong = (sizes: PlacedLayer['output'] | undefined, { axis }: AxisWindow): number =>
  Number((sizes && axesOf(sizes).find(({ name }) => name === axis)?.size.value) ?? Number.NaN)

/** Entries of a window that are followed one by one; of a wider one only the ends count. */
const mostEntries = 10_000

/** Every entry of the window sees what its input sees, so many jumps further on. */
const seenThrough = (
  { size, dilation }: AxisWindow,
  before: number,
  { seen, jump }: Field,
): Field['seen'] => {
  const step = Number(jump.value)
  const [first, ...others] = seen
  const [from, to] = [-before * step, ((size - 1) * dilation - before) * step]
  const isWhole = first !== undefined && others.length === 0
  const hasNoHoles = isWhole && dilation * step <= first.last - first.first + 1
  if (hasNoHoles || size * seen.length > mostEntries)
    return merged([...moved(seen, from), ...between(seen, from, to), ...moved(seen, to)])
  return merged(
    Array.from({ length: size }, (_, i) => (i * dilation - before) * step).flatMap((by) =>
      moved(seen, by),
    ),
  )
}

/** What lies between the first and the last place of what is seen. */
const between = (seen: Field['seen'], from: number, to: number): Field['seen'] => {
  const [first, last] = [seen[0]?.first, seen.at(-1)?.last]
  return first === undefined || last === undefined ? [] : [{ first: first + from, last: last + to }]
}

/** What a window adds to a receptive field: R + (k − 1)·d·j. */
const sizeThrough = (of: Address, window: AxisWindow, { size, jump }: Field): Expression => {
  const steps = sum([
    quantity('kernel-side', window.size, of),
    negation(quantity('window-start', 1, of)),
  ])
  const dilation = window.dilation === 1 ? [] : [quantity('dilation', window.dilation, of)]
  return derive({
    rule: 'receptive-field',
    because: 'a window of k reaches k − 1 steps of its input further',
    term: 'receptive-field',
    of,
    formula: sum([size, product([steps, ...dilation, jump])]),
  })
}

/** What an output sees through one more window. */
export const throughWindow = (
  layer: PlacedLayer,
  of: Address,
  window: AxisWindow,
  read: Field,
): Field => {
  const [input, output] = [layer.inputs[0], layer.output].map((one) => positionsAlong(one, window))
  const before = zerosBefore(window, input ?? Number.NaN, output ?? Number.NaN)
  const jump = derive({
    rule: 'jump',
    because: 'strides multiply',
    term: 'jump',
    of,
    formula: product([read.jump, quantity('stride', window.stride, of)]),
  })
  const start = derive({
    rule: 'field-start',
    because: 'zeros before the input move the first window back',
    term: 'field-start',
    of,
    formula: sum([
      read.start,
      negation(product([quantity('padding-before', before, of), read.jump])),
    ]),
  })
  return {
    size: sizeThrough(of, window, read),
    jump: window.stride === 1 ? read.jump : jump,
    start: before === 0 ? read.start : start,
    seen: seenThrough(window, before, read),
  }
}
