/**
 * A whole number of any size, or a real number in float64.
 *
 * Whole numbers are `number` up to 2^53 − 1 and `bigint` only beyond, so `===` compares them.
 * NaN stands for a value that is not known.
 */
export type Value = number | bigint

const isWhole = (value: Value): boolean => typeof value === 'bigint' || Number.isSafeInteger(value)

/** A bigint as the one form its value has: `number` where that is exact. */
export const settle = (value: bigint): Value =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : value

type Exactly = (a: bigint, b: bigint) => bigint

/** Keeps `rounded` unless two whole numbers gave one that float64 cannot hold exactly. */
const exactly = (a: Value, b: Value, rounded: number, again: Exactly): Value => {
  const isSmall = Math.abs(rounded) <= Number.MAX_SAFE_INTEGER
  if (isSmall && typeof a === 'number' && typeof b === 'number') return rounded
  return isWhole(a) && isWhole(b) ? settle(again(BigInt(a), BigInt(b))) : rounded
}

const addWhole: Exactly = (a, b) => a + b
const multiplyWhole: Exactly = (a, b) => a * b

/** a + b. @example add(Number.MAX_SAFE_INTEGER, 1) // 9007199254740992n */
export const add = (a: Value, b: Value): Value => exactly(a, b, Number(a) + Number(b), addWhole)

/** a · b. @example multiply(94906267, 94906267) // 9007199515875289n */
export const multiply = (a: Value, b: Value): Value =>
  exactly(a, b, Number(a) * Number(b), multiplyWhole)

/** −a. @example negate(3) // -3 */
export const negate = (a: Value): Value => (typeof a === 'bigint' ? settle(-a) : 0 - a)

/** a / b, whole where it divides exactly. @example divide(7, 2) // 3.5 */
export const divide = (a: Value, b: Value): Value => {
  if (typeof a === 'number' && typeof b === 'number') return a / b
  const divides = isWhole(a) && isWhole(b) && BigInt(b) !== 0n && BigInt(a) % BigInt(b) === 0n
  return divides ? settle(BigInt(a) / BigInt(b)) : Number(a) / Number(b)
}

/** ⌊a / b⌋. @example floorDivide(-7, 2) // -4 */
export const floorDivide = (a: Value, b: Value): Value => {
  // for safe integers the float64 quotient never rounds across a whole number
  if (typeof a === 'number' && typeof b === 'number') return Math.floor(a / b)
  if (!isWhole(a) || !isWhole(b) || BigInt(b) === 0n) return Math.floor(Number(a) / Number(b))
  const [x, y] = [BigInt(a), BigInt(b)]
  const below = x % y !== 0n && x < 0n !== y < 0n
  return settle(below ? x / y - 1n : x / y)
}

/** ⌈a / b⌉. @example ceilDivide(7, 2) // 4 */
export const ceilDivide = (a: Value, b: Value): Value => negate(floorDivide(negate(a), b))

/** How a quotient becomes a whole number, if it does. */
export type Rounding = 'none' | 'floor' | 'ceil'

/** Division in each rounding. @example divideAs.floor(7, 2) // 3 */
export const divideAs: Readonly<Record<Rounding, (a: Value, b: Value) => Value>> = {
  none: divide,
  floor: floorDivide,
  ceil: ceilDivide,
}

/** a to the power b; a square is a · a. @example raise(2, 64) // 18446744073709551616n */
export const raise = (a: Value, b: Value): Value => {
  // ** may miss a · a by the last bit
  if (b === 2) return multiply(a, a)
  const rounded = Number(a) ** Number(b)
  const exact = Number.isSafeInteger(rounded) || !isWhole(a) || !isWhole(b) || b < 0
  return exact ? rounded : settle(BigInt(a) ** BigInt(b))
}
