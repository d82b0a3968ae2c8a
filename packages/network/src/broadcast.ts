import type { Expression } from '@longhand/derivation'
import { bestKnown, isOpen } from './open-shape.ts'
import { axesOf, mapShape, type Sizes } from './shape.ts'

/** The size of a shape's axis, counted back from the last; undefined where it has none. */
const back = (shape: Sizes, at: number): Expression | undefined => axesOf(shape).at(-1 - at)?.size

/** The larger of two sizes that go together: a size of 1 gives way to any other. */
const larger = (one: Expression, other: Expression): Expression => {
  if (one.value === 1) return other
  return Number.isNaN(one.value) && other.value > 1 ? other : one
}

/**
 * The shape of branches that are joined number by number: axes are matched from the last one back,
 * and a branch that is one position long along an axis is repeated there, as in Keras and ONNX.
 */
export const broadcast = (inputs: readonly [Sizes, ...Sizes[]]): Sizes => {
  const known = inputs.filter((input) => !isOpen(input))
  const first = bestKnown(inputs[0], inputs)
  const longest = known.reduce(
    (most, input) => (axesOf(input).length > axesOf(most).length ? input : most),
    first,
  )
  const names = axesOf(longest).map(({ name }) => name)
  return mapShape(longest, (size, name) => {
    const at = names.length - 1 - names.indexOf(name)
    // in their order: where two do not go together, the later one is at fault
    const [one = size, ...others] = known.flatMap((input) => back(input, at) ?? [])
    return others.reduce(larger, one)
  })
}

/** Whether a branch goes into a joined shape: each axis as long, or one long, or not known. */
export const goesInto = (input: Sizes, joined: Sizes): boolean =>
  isOpen(input) ||
  axesOf(input).every((_, at) => {
    const [own, asked] = [back(input, at)?.value, back(joined, at)?.value]
    return own === 1 || own === asked || [own, asked].some(Number.isNaN)
  })
