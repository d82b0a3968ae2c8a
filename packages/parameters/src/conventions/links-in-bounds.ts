import {
  apply,
  as,
  derive,
  type Expression,
  negation,
  product,
  quantity,
  quotient,
  sum,
} from '@longhand/derivation'
import { type AxisWindow, axesOf, type PlacedLayer, type Sizes } from '@longhand/network'
import { zerosBefore } from '../field/zeros-before.ts'

const along = (sizes: Sizes | undefined, window: AxisWindow): Expression =>
  (sizes && axesOf(sizes).find(({ name }) => name === window.axis)?.size) ??
  quantity(window.axis, Number.NaN)

/** The whole numbers from `first` on, as far as `end`, which is not among them. */
const range = (first: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i)

/** More entries than this fall on zeros in no network that is meant. */
const mostEntries = 4096

/**
 * How often the entries of a window fall on the input along one axis, over all positions.
 *
 * k · h′ less the entries on zeros: entry i of the window at position o reads o·s + i·d − p, so it
 * falls before the input at ⌈(p − i·d) / s⌉ positions, and behind it from ⌈(h + p − i·d) / s⌉ on.
 */
export const linksInBounds = (layer: PlacedLayer, window: AxisWindow): Expression => {
  const { of } = layer
  const [input, output] = [along(layer.inputs[0], window), along(layer.output, window)]
  const before = zerosBefore(window, Number(input.value), Number(output.value))
  const stride = quantity('stride', window.stride, of)
  const first = (i: number, ...from: readonly Expression[]): Expression => {
    const taken = negation(quantity('window-start', i * window.dilation, of))
    const room = sum([...from, quantity('padding-before', before, of), ...(i === 0 ? [] : [taken])])
    return quotient(room, stride, 'ceil')
  }
  const [inFrontOf, behindFrom] = entriesOnZeros(window, before, input, output)
  const fall = inFrontOf + window.size - behindFrom
  // also where a size is not known
  if (!(fall <= mostEntries)) return quantity('links-in-bounds', Number.NaN, of)
  const inFront = range(0, inFrontOf).map((i) => apply('min', [output, first(i)]))
  const behind = range(behindFrom, window.size).map((i) => {
    const from = first(i, input)
    // an entry that reads behind the input from the start on does so at every position
    return from.value < 0 ? output : sum([output, negation(from)])
  })
  const zeros = [...inFront, ...behind].map((links) => negation(as('links-to-zeros', links)))
  return derive({
    rule: 'links-in-bounds',
    because: 'every entry of the window at every position, less those that fall on zeros',
    term: 'links-in-bounds',
    of: `${of}.${window.axis}`,
    formula: sum([product([quantity('kernel-side', window.size, of), output]), ...zeros]),
  })
}

/** Up to which entry the first window falls on zeros, and from which one the last window does. */
const entriesOnZeros = (
  { size, stride, dilation }: AxisWindow,
  before: number,
  input: Expression,
  output: Expression,
): readonly [inFrontOf: number, behindFrom: number] => {
  const lastStart = (Number(output.value) - 1) * stride - before
  const behindFrom = Math.ceil((Number(input.value) - lastStart) / dilation)
  return [Math.min(size, Math.ceil(before / dilation)), Math.max(0, Math.min(size, behindFrom))]
}
