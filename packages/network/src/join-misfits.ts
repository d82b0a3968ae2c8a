import type { Expression } from '@longhand/derivation'
import { broadcast, goesInto } from './broadcast.ts'
import type { Misfit } from './kind.ts'
import { bestKnown, isOpen } from './open-shape.ts'
import { type Axis, type Sizes, shapeInWords, shapeOf } from './shape.ts'

/** Branches that cannot be joined, because the axes that must agree differ from the first's. */
export const unlike = (
  inputs: readonly Sizes[],
  agreeing: (input: Sizes) => readonly Axis<Expression>[],
): readonly Misfit[] => {
  const [one, ...others] = inputs
  if (one === undefined) return []
  const first = bestKnown(one, inputs)
  const sizes = agreeing(first)
  const fits = (other: Sizes) =>
    isOpen(other) ||
    (other.type === first.type && agreeing(other).every(({ size }, i) => mayEqual(size, sizes[i])))
  return others.filter((other) => !fits(other)).map((other) => misfit(first, other))
}

/** Branches that cannot be joined number by number, because an axis differs and is not one long. */
export const unlikeNumbers = ([one, ...others]: readonly [
  Sizes,
  ...Sizes[],
]): readonly Misfit[] => {
  const joined = broadcast([one, ...others])
  return others
    .filter((other) => !goesInto(other, joined))
    .map((other) => misfit(bestKnown(one, others), other))
}

const misfit = (first: Sizes, other: Sizes): Misfit => ({
  field: 'inputs',
  expected: `branches that fit ${shapeInWords(shapeOf(first))}, the first of them`,
  received: shapeInWords(shapeOf(other)),
  try: 'Give the branches the same padding and strides.',
})

/** A size that is not known may be any. */
const mayEqual = (size: Expression, other: Axis<Expression> | undefined): boolean =>
  [size.value, other?.size.value].some(Number.isNaN) || size.value === other?.size.value
