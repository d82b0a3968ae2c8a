import type { Address } from './address.ts'
import { add, divideAs, multiply, negate, type Rounding, raise, type Value } from './exact.ts'
import type {
  Application,
  Derivation,
  Expression,
  Negation,
  Power,
  Product,
  Quantity,
  Quotient,
  Sum,
} from './expression.ts'
import { type FunctionName, functions } from './functions.ts'
import type { Word } from './glossary/glossary.ts'
import type { Sign } from './sign.ts'

/** A given number. @example quantity('filters', 96, 'conv1').value // 96 */
export const quantity = (term: Word, value: Value, of: Address = '', sign?: Sign): Quantity => ({
  type: 'quantity',
  term,
  of,
  value,
  ...(sign && { sign }),
})

/** A line of working; its value is its formula's. */
export const derive = (line: Omit<Derivation, 'type' | 'value'>): Derivation => ({
  ...line,
  type: 'derivation',
  value: line.formula.value,
})

const fold = (nodes: readonly Expression[], by: (a: Value, b: Value) => Value, none: Value) => {
  let total = nodes[0]?.value ?? none
  // counted out, since this loop runs for every node that an idea changes
  for (let k = 1; k < nodes.length; k++) total = by(total, nodes[k]?.value ?? none)
  return total
}

/** Terms added from left to right; no terms give 0. */
export const sum = (terms: readonly Expression[]): Sum => ({
  type: 'sum',
  terms,
  value: fold(terms, add, 0),
})

/** Factors multiplied from left to right; no factors give 1. */
export const product = (factors: readonly Expression[]): Product => ({
  type: 'product',
  factors,
  value: fold(factors, multiply, 1),
})

/** The opposite of `inside`. */
export const negation = (inside: Expression): Negation => ({
  type: 'negation',
  inside,
  value: negate(inside.value),
})

/**
 * `dividend` over `divisor`, rounded as stated.
 *
 * @example quotient(quantity('height', 7), quantity('stride', 2), 'floor').value // 3
 */
export const quotient = (
  dividend: Expression,
  divisor: Expression,
  rounding: Rounding = 'none',
): Quotient => ({
  type: 'quotient',
  rounding,
  dividend,
  divisor,
  value: divideAs[rounding](dividend.value, divisor.value),
})

/** `base` to the power `exponent`. */
export const power = (base: Expression, exponent: Expression): Power => ({
  type: 'power',
  base,
  exponent,
  value: raise(base.value, exponent.value),
})

/** The function of its arguments, in float64. */
export const apply = (name: FunctionName, inputs: readonly Expression[]): Application => ({
  type: 'application',
  function: name,
  arguments: inputs,
  value: functions[name](...inputs.map((input) => Number(input.value))),
})

/** The same thing, playing another part. @example as('biases', quantity('filters', 96)).role // 'biases' */
export const as = <E extends Expression>(role: Word, node: E): E => ({ ...node, role })
