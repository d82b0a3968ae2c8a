import { divideAs, raise } from '../exact.ts'
import type { Expression, SumOver } from '../expression.ts'
import { functions } from '../functions.ts'
import { addProducts } from './add-products.ts'
import { eachCell, type Numbers } from './each-cell.ts'
import { readCells } from './read-cells.ts'
import { cellsIn, type Span } from './span.ts'

/**
 * A template for all positions of its indices at once, in float64: much quicker than cell by cell,
 * and the same numbers to the last bit.
 *
 * @param spans How far each free index runs, the last one fastest.
 * @returns Undefined where numbers grow so large that whole ones would have to stay exact, and for
 *   the few sums that are no plain loop: `compile` works those out cell by cell.
 */
export const workOut = (node: Expression, spans: readonly Span[]): Numbers | undefined => {
  switch (node.type) {
    case 'quantity':
    case 'derivation':
      return small(Number(node.value))
    case 'cell':
      return readCells(node, spans)
    case 'sum':
      return small(folded(node.terms, spans, (a, b) => a + b, 0))
    case 'product':
      return small(folded(node.factors, spans, (a, b) => a * b, 1))
    case 'negation':
      return together([node.inside], spans, (a) => 0 - a)
    case 'quotient':
      return small(together([node.dividend, node.divisor], spans, quotients[node.rounding]))
    case 'power':
      return small(together([node.base, node.exponent], spans, powers))
    case 'application':
      return together(node.arguments, spans, functions[node.function])
    case 'sum-over':
      return small(addProducts(node, spans) ?? addTerms(node, spans))
  }
}

type Numeric = (...x: readonly number[]) => number

const powers: Numeric = (a = Number.NaN, b = Number.NaN) => Number(raise(a, b))

const quotientsAs =
  (by: (typeof divideAs)['none']): Numeric =>
  (a = Number.NaN, b = Number.NaN) =>
    Number(by(a, b))

const quotients: Readonly<Record<keyof typeof divideAs, Numeric>> = {
  none: quotientsAs(divideAs.none),
  floor: quotientsAs(divideAs.floor),
  ceil: quotientsAs(divideAs.ceil),
}

/** The numbers, unless whole ones among them might not be exact. */
const small = (numbers: Numbers | undefined): Numbers | undefined => {
  if (typeof numbers !== 'object') return isLarge(numbers ?? 0) ? undefined : numbers
  for (let i = 0; i < numbers.length; i++) if (isLarge(numbers[i] ?? 0)) return undefined
  return numbers
}

const isLarge = (number: number): boolean => Math.abs(number) > Number.MAX_SAFE_INTEGER

const together = (
  nodes: readonly Expression[],
  spans: readonly Span[],
  by: Numeric,
): Numbers | undefined => {
  const inputs = nodes.flatMap((node) => workOut(node, spans) ?? [])
  return inputs.length < nodes.length ? undefined : eachCell(inputs, by)
}

/** From the left, as on paper. */
const folded = (
  nodes: readonly Expression[],
  spans: readonly Span[],
  by: (a: number, b: number) => number,
  none: number,
): Numbers | undefined => {
  let total: Numbers | undefined
  for (const node of nodes) {
    const next = workOut(node, spans)
    if (next === undefined) return undefined
    total = total === undefined ? next : eachCell([total, next], by)
  }
  return nodes.length === 0 ? none : total
}

/** More terms at once would take too much room. */
const mostTerms = 2 ** 20

/** Σ of terms of any form: all of them are worked out, then added. */
const addTerms = ({ indices, term }: SumOver, spans: readonly Span[]): Numbers | undefined => {
  const added = indices.map(({ name, count }): Span => ({ name, from: 0, count }))
  const [cells, each] = [cellsIn(spans), cellsIn(added)]
  if (cells * each > mostTerms || indices.some(({ except }) => except !== undefined))
    return undefined
  const terms = workOut(term, [...spans, ...added])
  if (terms === undefined) return undefined
  const sums = new Float64Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    let total = -0
    for (let i = 0; i < each; i++)
      total += typeof terms === 'number' ? terms : (terms[cell * each + i] ?? Number.NaN)
    sums[cell] = total
  }
  return sums
}
