import type { Application, Expression, Power, Product, Quotient, Sum } from '@longhand/derivation'
import { slotsOf } from '@longhand/derivation'
import type { Axes } from './axes-of.ts'
import { indicesIn } from './indices-in.ts'
import { allOf, held, type MatrixWriting, type Piece, strength } from './piece.ts'

/** Terms added; a term that is taken away with its minus. */
export const writeSum = ({ terms }: Sum, axes: Axes, as: MatrixWriting): Piece | undefined => {
  const { plus, minus } = as.style.format
  const parts = allOf(
    terms.map((term) => as.on(term.type === 'negation' ? term.inside : term, axes)),
  )
  if (parts === undefined) return undefined
  const written = parts.map((part, i) => {
    const isTaken = terms[i]?.type === 'negation'
    const inside = held(part, i === 0 && !isTaken ? strength.sum : strength.entrywise, as)
    if (i === 0) return isTaken ? minus + inside : inside
    return isTaken ? ` ${minus} ${inside}` : plus + inside
  })
  return {
    written: written.join(''),
    holds: terms.length > 1 ? strength.sum : (parts[0]?.holds ?? 0),
  }
}

/** Numbers in front, matrices entry by entry; a column by a row is the product of the two. */
export const writeProduct = (
  { factors }: Pick<Product, 'factors'>,
  axes: Axes,
  as: MatrixWriting,
): Piece | undefined => {
  const single = factors.filter((factor) => indicesIn(factor).length === 0)
  const whole = factors.filter((factor) => indicesIn(factor).length > 0)
  const numbers = allOf(single.map((factor) => as.on(factor, axes)))
  const matrix = isOuter(whole, axes) ? outer(whole, axes, as) : entrywise(whole, axes, as)
  if (numbers === undefined || (matrix === undefined && whole.length > 0)) return undefined
  const dot = as.style.format.times.number
  const front = numbers.map((part) => held(part, strength.product, as))
  if (matrix === undefined)
    return { written: front.join(dot), holds: front.length > 1 ? strength.product : strength.atom }
  if (front.length === 0) return matrix
  return {
    written: [...front, held(matrix, strength.product, as)].join(dot),
    holds: strength.product,
  }
}

const only = (factor: Expression, index: string | undefined): boolean =>
  index !== undefined && indicesIn(factor).every((name) => name === index)

/** Whether some factors hang on the row alone and the others on the column alone. */
const isOuter = (whole: readonly Expression[], { row, column }: Axes): boolean =>
  whole.some((factor) => only(factor, row)) &&
  whole.some((factor) => only(factor, column)) &&
  whole.every((factor) => only(factor, row) || only(factor, column))

const outer = (
  whole: readonly Expression[],
  { row, column }: Axes,
  as: MatrixWriting,
): Piece | undefined => {
  const left = entrywise(
    whole.filter((factor) => only(factor, row)),
    { row },
    as,
  )
  const right = entrywise(
    whole.filter((factor) => !only(factor, row)),
    { column },
    as,
  )
  return matrixProduct(left, right, as)
}

/** Two matrices multiplied. */
export const matrixProduct = (
  left: Piece | undefined,
  right: Piece | undefined,
  as: MatrixWriting,
): Piece | undefined => {
  if (left === undefined || right === undefined) return undefined
  const sides = [left, right].map((side) => held(side, strength.product, as))
  return { written: sides.join(as.matrices.times), holds: strength.product }
}

const entrywise = (
  factors: readonly Expression[],
  axes: Axes,
  as: MatrixWriting,
): Piece | undefined => {
  const parts = allOf(factors.map((factor) => as.on(factor, axes)))
  const [first, ...others] = parts ?? []
  if (parts === undefined || first === undefined) return undefined
  if (others.length === 0) return first
  const written = parts.map((part) => held(part, strength.product, as))
  return { written: written.join(as.matrices.entryTimes), holds: strength.entrywise }
}

/** Over one number, a fraction; over a matrix, entry by entry. */
export const writeQuotient = (
  { dividend, divisor, rounding }: Quotient,
  axes: Axes,
  as: MatrixWriting,
): Piece | undefined => {
  const [above, below] = [as.on(dividend, axes), as.on(divisor, axes)]
  if (above === undefined || below === undefined || rounding !== 'none') return undefined
  const { format } = as.style
  if (indicesIn(divisor).length > 0)
    return {
      written: [above, below]
        .map((side) => held(side, strength.product, as))
        .join(as.matrices.entryOver),
      holds: strength.entrywise,
    }
  const least = format.hasFractionBar ? 0 : strength.product
  const written = format.fraction(held(above, least, as), held(below, least, as))
  return { written, holds: format.hasFractionBar ? strength.atom : strength.product }
}

/** The power of every entry. */
export const writePower = (
  { base, exponent }: Power,
  axes: Axes,
  as: MatrixWriting,
): Piece | undefined => {
  const [below, above] = [as.on(base, axes), as.on(exponent, axes)]
  if (below === undefined || above === undefined) return undefined
  const inside = held(below, strength.atom, as)
  const { format } = as.style
  return indicesIn(base).length === 0
    ? { written: format.power(inside, above.written), holds: strength.power }
    : { written: as.matrices.entryPower(inside, above.written), holds: strength.power }
}

/** A function of every entry. */
export const writeApplication = (
  node: Application,
  axes: Axes,
  as: MatrixWriting,
): Piece | undefined => {
  const inputs = allOf(slotsOf(node).map((slot) => as.on(slot, axes)))
  if (inputs === undefined) return undefined
  const written = inputs.map((input) => input.written).join(', ')
  return { written: as.style.format.apply(node.function, written), holds: strength.atom }
}
