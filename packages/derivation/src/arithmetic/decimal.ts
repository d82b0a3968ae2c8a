import type { Rounding, Value } from '../exact.ts'
import type { FunctionName } from '../functions.ts'
import type { Arithmetic } from './evaluate-in.ts'

/** digits · 10^−scale, exactly; undefined where no short decimal says it. */
export type Decimal = { readonly digits: bigint; readonly scale: number } | undefined

type Known = NonNullable<Decimal>

/** Longer decimals are not worth writing with an equals sign. */
const longest = 60

const written = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/

/** A number as the shortest decimal that float64 reads back as it. */
const readDecimal = (value: Value): Decimal => {
  const [, sign = '', whole, fraction = '', exponent = '0'] = written.exec(String(value)) ?? []
  if (whole === undefined) return undefined
  const digits = BigInt(sign + whole + fraction)
  const scale = fraction.length - Number(exponent)
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale }
}

const short = (digits: bigint, scale: number): Decimal =>
  scale > longest ? undefined : { digits, scale }

const both =
  (by: (a: Known, b: Known) => Decimal) =>
  (a: Decimal, b: Decimal): Decimal =>
    a === undefined || b === undefined ? undefined : by(a, b)

const atScale = ({ digits, scale }: Known, wanted: number): bigint =>
  digits * 10n ** BigInt(wanted - scale)

const addDecimals = both((a, b) => {
  const scale = Math.max(a.scale, b.scale)
  return short(atScale(a, scale) + atScale(b, scale), scale)
})

const floorOf = (top: bigint, bottom: bigint): bigint =>
  top % bottom !== 0n && top < 0n !== bottom < 0n ? top / bottom - 1n : top / bottom

const divideExactly = (top: bigint, bottom: bigint): Decimal => {
  for (let scale = 0; scale <= 20; scale++) {
    const grown = top * 10n ** BigInt(scale)
    if (grown % bottom === 0n) return { digits: grown / bottom, scale }
  }
  return undefined
}

const divideDecimals = (a: Decimal, b: Decimal, rounding: Rounding): Decimal => {
  if (a === undefined || b === undefined || b.digits === 0n) return undefined
  const scale = Math.max(a.scale, b.scale)
  const [top, bottom] = [atScale(a, scale), atScale(b, scale)]
  if (rounding === 'none') return divideExactly(top, bottom)
  const floor = rounding === 'floor' ? floorOf(top, bottom) : -floorOf(-top, bottom)
  return { digits: floor, scale: 0 }
}

const raiseDecimal = both((a, b) => {
  const whole = b.scale === 0 && b.digits >= 0n && b.digits <= BigInt(longest)
  return whole ? short(a.digits ** b.digits, a.scale * Number(b.digits)) : undefined
})

const below = (a: Known, b: Known): boolean => {
  const scale = Math.max(a.scale, b.scale)
  return atScale(a, scale) < atScale(b, scale)
}

const zero: Known = { digits: 0n, scale: 0 }
const one: Known = { digits: 1n, scale: 0 }
const negated = ({ digits, scale }: Known): Known => ({ digits: -digits, scale })
const signOf = (a: Known): Known => {
  if (below(zero, a)) return one
  return below(a, zero) ? negated(one) : zero
}
const larger = both((a, b) => (below(a, b) ? b : a))
const smaller = both((a, b) => (below(a, b) ? a : b))

const applyToDecimals = (name: FunctionName, inputs: readonly Decimal[]): Decimal => {
  if (name === 'max') return inputs.reduce(larger)
  if (name === 'min') return inputs.reduce(smaller)
  if (name === 'step') return inputs[0] && (below(zero, inputs[0]) ? one : zero)
  if (name === 'abs') return inputs[0] && larger(inputs[0], negated(inputs[0]))
  if (name === 'sign') return inputs[0] && signOf(inputs[0])
  return name === 'relu' ? larger(inputs[0], zero) : undefined
}

/** Exact decimals: only this arithmetic may choose `=` between a formula and its value. */
export const decimals: Arithmetic<Decimal> = {
  given: readDecimal,
  // a long sum is exact where it is a count
  opaque: (value) => (Number.isInteger(Number(value)) ? readDecimal(value) : undefined),
  add: addDecimals,
  multiply: both((a, b) => short(a.digits * b.digits, a.scale + b.scale)),
  negate: (a) => a && negated(a),
  divide: divideDecimals,
  raise: raiseDecimal,
  apply: applyToDecimals,
  line: (value) => value,
}

/**
 * A decimal as it is written, without closing zeros.
 *
 * @example spellDecimal({ digits: 3925n, scale: 4 }) // '0.3925'
 */
export const spellDecimal = ({ digits, scale }: Known): string => {
  const sign = digits < 0n ? '-' : ''
  const all = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
  const whole = all.slice(0, all.length - scale)
  const fraction = all.slice(all.length - scale).replace(/0+$/, '')
  return fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`
}
