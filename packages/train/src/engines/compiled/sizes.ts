import { axesOf, lastOf, positionsOf, type Sizes } from '@longhand/network'

/** How many numbers a shape holds. */
export const sizeOf = (shape: Sizes): number =>
  axesOf(shape).reduce((product, { size }) => product * Number(size.value), 1)

/** The size of the last axis. */
export const channelsOf = (shape: Sizes): number => Number(lastOf(shape).value)

/** How many vectors along the last axis a shape holds. */
export const rowsOf = (shape: Sizes): number =>
  positionsOf(shape).reduce((product, size) => product * Number(size.value), 1)
