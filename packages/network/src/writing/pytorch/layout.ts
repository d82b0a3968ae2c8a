import type { Sizes } from '../../shape.ts'

/** Calls a module that wants channels first: sequences are turned around for it. */
export const channelsFirst = (
  { type }: Sizes,
  call: (x: string) => string,
): ((x: string) => string) =>
  type === 'sequence' ? (x) => `${call(`${x}.transpose(1, 2)`)}.transpose(1, 2)` : call

/** Calls a module that works on the last axis: images and volumes are turned around for it. */
export const channelsLast = (
  { type }: Sizes,
  call: (x: string) => string,
): ((x: string) => string) =>
  type === 'image' || type === 'volume'
    ? (x) => `${call(`${x}.movedim(1, -1)`)}.movedim(-1, 1)`
    : call

/** Where PyTorch has the channels or features. */
export const channelAxis = ({ type }: Sizes): number =>
  type === 'image' || type === 'volume' ? 1 : -1

/** How many axes a window slides along. */
export const slidingCount = ({ type }: Sizes): number =>
  ({ vector: 0, sequence: 1, image: 2, volume: 3 })[type]

/** The axes along which a window slides, as PyTorch counts them. */
export const slidingDims = (sizes: Sizes): string =>
  sizes.type === 'sequence' ? '1' : sizes.type === 'image' ? '(2, 3)' : '(2, 3, 4)'
