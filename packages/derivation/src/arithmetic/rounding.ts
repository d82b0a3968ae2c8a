import { add, divideAs, multiply, negate, raise, type Value } from '../exact.ts'
import type { Derivation } from '../expression.ts'
import { functions } from '../functions.ts'
import type { Arithmetic } from './evaluate-in.ts'

/** Ordinary arithmetic in which every line but `root` is rounded before it is used. */
export const roundedAtEachLine = (
  round: (value: number) => number,
  root: Derivation,
): Arithmetic<Value> => ({
  given: (value) => value,
  opaque: (value) => value,
  add,
  multiply,
  negate,
  divide: (a, b, rounding) => divideAs[rounding](a, b),
  raise,
  apply: (name, inputs) => functions[name](...inputs.map(Number)),
  line: (value, derivation) => (derivation === root ? value : round(Number(value))),
})

/** To a number of decimals. @example toDecimals(2)(0.125) // 0.13 */
export const toDecimals =
  (digits: number) =>
  (value: number): number =>
    Number(value.toFixed(digits))

/** To a number of significant digits. @example toSignificant(2)(0.0125) // 0.013 */
export const toSignificant =
  (digits: number) =>
  (value: number): number =>
    value === 0 ? 0 : Number(value.toPrecision(digits))
