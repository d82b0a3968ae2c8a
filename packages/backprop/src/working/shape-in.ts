import { axesOf, type Sizes } from '@longhand/network'

/** The sizes of a layer's axes as whole numbers. */
export const shapeIn = (sizes: Sizes): readonly number[] =>
  axesOf(sizes).map(({ size }) => Number(size.value))
