import { toSignificant, type Value } from '@longhand/derivation'
import type { Answer } from './answer.ts'

/**
 * How likely a random answer of this size and precision meets one of `values`.
 *
 * Distinct values between half and twice the answer, times the unit of its last digit, over the
 * width of that range. 1 where the range holds no more than the unit itself.
 *
 * @param values At the answer's precision: numbers that cannot be told apart count once.
 */
export const chanceOf = (values: Iterable<Value>, answer: Answer): number =>
  shareOf(near(values, answer), answer)

/** Where luck is likelier, a far-fetched explanation is none. */
export const mostLuck: number = 0.05

/** How many numbers, at the answer's precision, lie between half of it and twice. */
export const near = (values: Iterable<Value>, answer: Answer): number => {
  const { size, grain } = scaleOf(answer)
  const found = new Set<number>()
  for (const value of values) {
    const one = Math.abs(Number(value))
    if (one >= size / 2 && one <= 2 * size) found.add(grain === 0 ? one : Math.round(one / grain))
  }
  return found.size
}

/** More digits would claim more than an estimate can know. */
const estimate = toSignificant(2)

/** The same for a known number of values, all of them in the range. */
export const shareOf = (count: number, answer: Answer): number => {
  const { size, grain } = scaleOf(answer)
  return size <= grain ? 1 : Math.min(1, estimate((count * grain) / (1.5 * size)))
}

/** An exact answer to a real number meets nothing by luck; a whole one has neighbours 1 apart. */
const scaleOf = ({ readings: [{ value, unit }] }: Answer) => {
  const isWhole = typeof value === 'bigint' || Number.isInteger(value)
  return { size: Math.abs(Number(value)), grain: unit === 0 && isWhole ? 1 : unit }
}
