// A plan serves every part of a batch, and each part has gradients of its own. So a plan tells where
// a gradient lies from where those of its part begin; such a place is far below zero, where neither
// an address nor any other number of a call lies.
const origin = -(2 ** 40)

/** The place of a gradient so many bytes behind the first of its part. */
export const placeOfGradient = (offset: number): number => origin + offset

/** A number of a call, or the address of the gradient it tells of. */
export const resolved = (number: number, gradients: number): number =>
  number < origin / 2 ? gradients + number - origin : number
