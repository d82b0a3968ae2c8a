import { axesOf, type Sizes } from '@longhand/network'

/** The sizes of a shape, in order. */
export const sizesOf = (sizes: Sizes): readonly number[] =>
  axesOf(sizes).map(({ size }) => Number(size.value))
