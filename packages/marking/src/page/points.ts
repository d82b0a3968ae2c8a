import { literalOf } from '../reading/literal.ts'

/** Numbers with a slash between, summed: 3/5 + 4/5. */
const ofPoints = /^[\d.]+\/[\d.]+(?:\+[\d.]+\/[\d.]+)*$/

/** Points got and points to get. */
const sumsOf = (signs: readonly string[]): readonly [got: number, all: number] | undefined => {
  if (!ofPoints.test(signs.join(''))) return undefined
  const numbers = signs
    .filter((sign) => /\d/.test(sign))
    .map((sign) => Number(literalOf(sign).value))
  const sum = (at: number): number =>
    numbers.filter((_, i) => i % 2 === at).reduce((all, one) => all + one, 0)
  return [sum(0), sum(1)]
}

/**
 * Whether a sum is one of points, as exams are marked, and not of fractions.
 *
 * @example arePoints(['3', '/', '5', '+', '4', '/', '5'], ['7', '/', '10']) // true
 */
export const arePoints = (left: readonly string[], right: readonly string[]): boolean => {
  const [sum, claimed] = [sumsOf(left), sumsOf(right)]
  return sum !== undefined && claimed?.every((number, i) => number === sum[i]) === true
}
