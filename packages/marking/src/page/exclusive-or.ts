import type { Value } from '@longhand/derivation'

/** Code counts whole numbers in so many bits. */
const bits = 32

/**
 * 5 ^ 3 is 6 in code, where the sign is not a power's. Says so, if two numbers come to the one claimed.
 *
 * @param signs A formula in the signs of plain arithmetic.
 * @param isMet Whether a number is the one claimed.
 * @example exclusiveOr(['5', '^', '3'], (value) => value === 6) // 'It is right if ^ is the “exclusive or” of code.'
 */
export const exclusiveOr = (
  [left = '', sign, right = '', more]: readonly string[],
  isMet: (value: Value) => boolean,
): string | undefined => {
  const areWhole = [left, right].every(
    (number) => /^\d+$/.test(number) && Number(number) < 2 ** (bits - 1),
  )
  const isAsked = sign === '^' && more === undefined && areWhole
  return isAsked && isMet(Number(left) ^ Number(right))
    ? 'It is right if ^ is the “exclusive or” of code.'
    : undefined
}
