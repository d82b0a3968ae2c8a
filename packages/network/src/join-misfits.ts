import type { Expression } from '@longhand/derivation'
import type { Misfit } from './kind.ts'
import { type Axis, type Sizes, shapeInWords, shapeOf } from './shape.ts'

/** Branches that cannot be joined, because the axes that must agree differ from the first's. */
export const unlike = (
  inputs: readonly Sizes[],
  agreeing: (input: Sizes) => readonly Axis<Expression>[],
): readonly Misfit[] => {
  const [first, ...others] = inputs
  if (first === undefined) return []
  const sizes = (input: Sizes) =>
    [input.type, ...agreeing(input).map(({ size }) => size.value)].join()
  return others
    .filter((other) => sizes(other) !== sizes(first))
    .map((other) => ({
      field: 'inputs',
      expected: `branches that fit ${shapeInWords(shapeOf(first))}, the first of them`,
      received: shapeInWords(shapeOf(other)),
      try: 'Give the branches the same padding and strides.',
    }))
}
