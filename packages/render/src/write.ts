import {
  bind,
  type Expression,
  type Product,
  type Quotient,
  type Sum,
  type SumOver,
} from '@longhand/derivation'
import { endsOf } from './ends-of.ts'
import { flatTerms } from './flat-terms.ts'
import { holds, isInlined, startsWithMinus, strength, writtenSign } from './precedence.ts'
import { writeAffine, writeCell } from './write-cell.ts'
import { writeComputed, writeValue } from './write-number.ts'
import type { Writing } from './writing.ts'

/** An expression as a string, with brackets only where they are needed. */
export const write = (node: Expression, as: Writing): string => {
  const mark = as.style.markOf(node)
  const written = writeBare(node, as)
  return mark === undefined ? written : as.style.format.mark(mark, written)
}

const writeBare = (node: Expression, as: Writing): string => {
  const { format } = as.style
  switch (node.type) {
    case 'quantity':
      return writeName(node, as)
    case 'derivation':
      return isInlined(node, as) ? write(node.formula, as) : writeName(node, as)
    case 'cell':
      return Number.isNaN(node.value) || as.mode === 'symbols'
        ? writeCell(node, as.style)
        : writeValue(node, as.style)
    case 'sum':
      return writeSum(node, as)
    case 'product':
      return writeProduct(node, as)
    case 'negation':
      return `${format.minus}${bracketed(node.inside, strength.quotient, as)}`
    case 'quotient':
      return writeQuotient(node, as)
    case 'power': {
      const base = bracketed(node.base, isRaised(node.base, as) ? strength.all : strength.atom, as)
      // a raised exponent needs no brackets
      const least = format.hasFractionBar ? 0 : strength.atom
      return format.power(base, bracketed(node.exponent, least, as))
    }
    case 'application':
      return format.apply(node.function, node.arguments.map((input) => write(input, as)).join(', '))
    case 'sum-over':
      return as.mode === 'symbols' ? writeSigma(node, as) : writeFirstAndLast(node, as, true)
  }
}

/** `node` where something that holds together at least as strongly as `least` is needed. */
const bracketed = (node: Expression, least: number, as: Writing): string => {
  const written = write(node, as)
  return holds(node, as) < least ? as.style.format.brackets(written) : written
}

/** Whether a symbol has something above it already: (out_h1⁽²⁾)², never out_h1⁽²⁾². */
const isRaised = (node: Expression, as: Writing): boolean => {
  const sign = writtenSign(node, as)
  if (sign === undefined) return false
  return sign.type !== 'letter' || Boolean(sign.prime ?? sign.updated ?? sign.example)
}

const writeName = (node: Expression, as: Writing): string => {
  const sign = writtenSign(node, as)
  return sign === undefined ? writeComputed(node, as.style) : as.style.format.sign(sign)
}

const writeTerm = (term: Expression, as: Writing, isFirst: boolean): string => {
  if (isFirst) return write(term, as)
  if (term.type === 'sum-over' && as.mode === 'numbers' && as.style.markOf(term) === undefined)
    return writeFirstAndLast(term, as, false)
  const { plus, minus } = as.style.format
  if (term.type !== 'negation' || as.style.markOf(term) !== undefined)
    return plus + (startsWithMinus(term, as) ? guarded(term, as) : write(term, as))
  const { inside } = term
  const isGuarded = startsWithMinus(inside, as)
  return ` ${minus} ${isGuarded ? guarded(inside, as) : bracketed(inside, strength.quotient, as)}`
}

/** What begins with a minus, after + or −: brackets around it, or around its first factor alone. */
const guarded = (term: Expression, as: Writing): string => {
  const [first] = term.type === 'product' ? term.factors : []
  const isEnough = first !== undefined && holds(first, as) < strength.product
  return term.type === 'product' && isEnough && as.style.markOf(term) === undefined
    ? writeProduct(term, as, strength.product)
    : as.style.format.brackets(write(term, as))
}

/** More terms than this are written as the first two and the last. */
const mostTerms = 12

const writeSum = (node: Sum, as: Writing): string => {
  const terms = flatTerms(node, as.style)
  if (terms.length === 0) return as.style.format.number('0')
  const written = terms.map((term, i) => writeTerm(term, as, i === 0))
  if (terms.length <= mostTerms) return written.join('')
  const { plus, dots } = as.style.format
  return [...written.slice(0, 2), plus, dots, ...written.slice(-1)].join('')
}

const writeProduct = (
  { factors }: Product,
  as: Writing,
  leastFirst: number = strength.negation,
): string => {
  if (factors.length === 0) return as.style.format.number('1')
  const { symbol, number } = as.style.format.times
  return factors
    .map((factor, i) => {
      const written = bracketed(factor, i === 0 ? leastFirst : strength.product, as)
      if (i === 0) return written
      const isSymbol = writtenSign(factor, as) !== undefined
      return (isSymbol ? symbol : number) + written
    })
    .join('')
}

const writeQuotient = ({ dividend, divisor, rounding }: Quotient, as: Writing): string => {
  const { format } = as.style
  const [above, below] = format.hasFractionBar ? [0, 0] : [strength.product, strength.power]
  const fraction = format.fraction(bracketed(dividend, above, as), bracketed(divisor, below, as))
  return rounding === 'none' ? fraction : format[rounding](fraction)
}

const writeSigma = ({ indices, term }: SumOver, as: Writing): string =>
  as.style.format.sumOver(
    indices.map(({ name, count, except }) => ({
      name,
      last: count,
      ...(except && { except: writeAffine(except) }),
    })),
    bracketed(term, strength.product, as),
  )

/** A long sum in numbers: its first two terms and its last. */
const writeFirstAndLast = (node: SumOver, as: Writing, isFirst: boolean): string => {
  const { plus, dots } = as.style.format
  const [first = '', second = '', last = ''] = endsOf(node).map((at, i) =>
    writeTerm(bind(node.term, at), as, isFirst && i === 0),
  )
  return [first, second, plus, dots, last].join('')
}
