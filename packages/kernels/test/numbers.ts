/** Numbers from −1 to 1 that are the same each time. */
export const numbersFrom = (seed: number, count: number): Float32Array => {
  let state = seed
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  })
}

/** The greatest difference, measured in the largest number that was expected; NaN where one is missing. */
export const difference = (expected: ArrayLike<number>, received: ArrayLike<number>): number => {
  const each = Array.from(expected)
  const largest = each.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const gap = each.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - (received[i] ?? Number.NaN))),
    0,
  )
  return gap === 0 ? 0 : gap / largest
}
