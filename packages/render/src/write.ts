import {
  bind,
  type Cell,
  type Expression,
  type Product,
  positionAt,
  type Quotient,
  type Sum,
  type SumOver,
} from '@longhand/derivation'
import { holds, isInlined, startsWithMinus, strength } from './precedence.ts'
import { signOfNode } from './sign-of-node.ts'
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
        ? writeCell(node, as)
        : writeValue(node, as.style)
    case 'sum':
      return writeSum(node, as)
    case 'product':
      return writeProduct(node, as)
    case 'negation':
      return `${format.minus}${bracketed(node.inside, strength.product, as)}`
    case 'quotient':
      return writeQuotient(node, as)
    case 'power': {
      const base = bracketed(node.base, strength.atom, as)
      return format.power(base, bracketed(node.exponent, strength.atom, as))
    }
    case 'application':
      return format.apply(node.function, node.arguments.map((input) => write(input, as)).join(', '))
    case 'sum-over':
      return as.mode === 'symbols' ? writeSigma(node, as) : writeFirstAndLast(node, as)
  }
}

/** `node` where something that holds together at least as strongly as `least` is needed. */
const bracketed = (node: Expression, least: number, as: Writing): string => {
  const written = write(node, as)
  return holds(node, as) < least ? as.style.format.brackets(written) : written
}

const writeName = (node: Expression, as: Writing): string => {
  const sign = as.mode === 'symbols' ? signOfNode(node, as.around) : undefined
  return sign === undefined ? writeComputed(node, as.style) : as.style.format.sign(sign)
}

const affine = (constant: number, times: Readonly<Record<string, number>>): string => {
  const steps = Object.entries(times).map(([name, by]) => {
    const size = Math.abs(by) === 1 ? '' : String(Math.abs(by))
    return `${by < 0 ? '−' : '+'}${size}${name}`
  })
  const shift = constant < 0 ? `−${-constant}` : `+${constant}`
  const all = [...steps, ...(constant !== 0 || steps.length === 0 ? [shift] : [])]
  return all.join('').replace(/^\+/, '')
}

const writeCell = ({ table, at }: Cell, { style }: Writing): string =>
  style.format.sign(table.signAt(at.map(({ constant, times }) => affine(constant, times))))

const writeTerm = (term: Expression, as: Writing, isFirst: boolean): string => {
  const { plus, minus, brackets } = as.style.format
  if (isFirst) return write(term, as)
  if (term.type === 'negation' && as.style.markOf(term) === undefined)
    return ` ${minus} ${bracketed(term.inside, strength.product, as)}`
  const written = write(term, as)
  return plus + (startsWithMinus(term, as) ? brackets(written) : written)
}

/** More terms than this are written as the first two and the last. */
const mostTerms = 12

const writeSum = ({ terms }: Sum, as: Writing): string => {
  if (terms.length === 0) return as.style.format.number('0')
  const written = terms.map((term, i) => writeTerm(term, as, i === 0))
  if (terms.length <= mostTerms) return written.join('')
  const { plus, dots } = as.style.format
  return [...written.slice(0, 2), plus, dots, ...written.slice(-1)].join('')
}

const writeProduct = ({ factors }: Product, as: Writing): string => {
  if (factors.length === 0) return as.style.format.number('1')
  const { symbol, number } = as.style.format.times
  return factors
    .map((factor, i) => {
      const written = bracketed(factor, i === 0 ? strength.negation : strength.product, as)
      if (i === 0) return written
      const isSymbol = as.mode === 'symbols' && signOfNode(factor, as.around) !== undefined
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
  as.style.format.sumOver(indices, bracketed(term, strength.product, as))

/** A long sum in numbers: its first two terms and its last. */
const writeFirstAndLast = (node: SumOver, as: Writing): string => {
  const counts = node.indices.map(({ count }) => count)
  const last = counts.reduce((total, count) => total * count, 1) - 1
  const { plus, dots } = as.style.format
  const [first = '', second = '', end = ''] = [0, 1, last].map((flat, i) => {
    const at = positionAt(flat, counts)
    const binding = Object.fromEntries(node.indices.map(({ name }, axis) => [name, at[axis] ?? 0]))
    return writeTerm(bind(node.term, binding), as, i === 0)
  })
  return [first, second, plus, dots, end].join('')
}
