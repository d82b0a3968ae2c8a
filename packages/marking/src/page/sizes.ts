import type { Side } from './side.ts'

/** Products of a few numbers that are written with an x often are sizes: 28x28x192. */
const isSize = ({ tokens }: Side): boolean =>
  tokens.length > 1 &&
  tokens.length <= 5 &&
  tokens.every(({ kind, text }) => kind === 'number' || text === '*')

/** Sizes of matrices that are multiplied, as many rows as the one before has columns: (2×3)·(3×4). */
const areMultiplied = ({ signs }: Side, product: Side): boolean => {
  if (!signs.every((sign) => /^(?:[\d,]+|[*()])$/.test(sign))) return false
  const numbers = signs.filter((sign) => /\d/.test(sign))
  const inner = numbers.slice(1, -1)
  const isChain = inner.length > 0 && inner.every((number, i) => number === inner[i ^ 1])
  const [rows, columns, ...others] = product.signs.filter((sign) => /\d/.test(sign))
  const isOuter = rows === numbers[0] && columns === numbers.at(-1) && others.length === 0
  return isChain && isOuter
}

/** Whether two sides may be sizes, which nobody multiplies out. */
export const areSizes = (left: Side, right: Side): boolean =>
  isSize(right) && (isSize(left) || areMultiplied(left, right))
