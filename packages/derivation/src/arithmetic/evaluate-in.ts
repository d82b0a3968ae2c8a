import type { Rounding, Value } from '../exact.ts'
import type { Derivation, Expression, SumOver } from '../expression.ts'
import type { FunctionName } from '../functions.ts'

/** Another way to compute: rounded at each line, in exact decimals, in intervals. */
export interface Arithmetic<T> {
  /** A given number. */
  readonly given: (value: Value) => T
  /** A number whose parts are not written out, such as a long sum. */
  readonly opaque: (value: Value) => T
  /** The terms of a long sum, where it is to be read term by term; nothing: it stays opaque. */
  readonly termsOf?: (sum: SumOver) => readonly Expression[]
  readonly add: (a: T, b: T) => T
  readonly multiply: (a: T, b: T) => T
  readonly negate: (a: T) => T
  readonly divide: (a: T, b: T, rounding: Rounding) => T
  readonly raise: (a: T, b: T) => T
  readonly apply: (name: FunctionName, inputs: readonly T[]) => T
  /** The value of a line of working: the place where a person rounds. */
  readonly line: (value: T, derivation: Derivation) => T
}

/** Whether a function only tells which of its arguments it is: no rounding changes that. */
const isChoice = (name: FunctionName): boolean => name === 'argmax' || name === 'equal'

/** The same graph in another arithmetic; shared nodes are worked out once. */
export const evaluateIn = <T>(root: Expression, by: Arithmetic<T>): T => evaluator(by)(root)

/** Reads graphs in another arithmetic, and remembers every node it has read. */
export const evaluator = <T>(by: Arithmetic<T>): ((root: Expression) => T) => {
  const known = new Map<Expression, { readonly value: T }>()
  const on = (node: Expression): T => {
    const before = known.get(node)
    if (before !== undefined) return before.value
    const value = step(node)
    known.set(node, { value })
    return value
  }
  const fold = (nodes: readonly Expression[], combine: (a: T, b: T) => T, none: number): T => {
    const values = nodes.map(on)
    return values.length === 0 ? by.given(none) : values.reduce(combine)
  }
  const long = (node: SumOver): T => {
    const terms = by.termsOf?.(node) ?? []
    return terms.length === 0 ? by.opaque(node.value) : fold(terms, by.add, 0)
  }
  const step = (node: Expression): T => {
    switch (node.type) {
      case 'quantity':
        return by.given(node.value)
      case 'cell':
        return by.opaque(node.value)
      case 'sum-over':
        return long(node)
      case 'derivation':
        return by.line(on(node.formula), node)
      case 'sum':
        return fold(node.terms, by.add, 0)
      case 'product':
        return fold(node.factors, by.multiply, 1)
      case 'negation':
        return by.negate(on(node.inside))
      case 'quotient':
        return by.divide(on(node.dividend), on(node.divisor), node.rounding)
      case 'power':
        return by.raise(on(node.base), on(node.exponent))
      case 'application':
        if (isChoice(node.function)) return by.opaque(node.value)
        return by.apply(node.function, node.arguments.map(on))
    }
  }
  return on
}
