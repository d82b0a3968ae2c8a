import { type Address, addressOf } from './address.ts'
import type { Value } from './exact.ts'
import type { Derivation, Expression } from './expression.ts'
import { linesOf } from './lines-of.ts'

/** A value in JSON: digits where a number could not hold them, null where it is not known. */
export type PlainValue = number | string | null

/** A node in JSON; another line of the working stands as `{ see: address }`. */
export type PlainNode = { readonly [key: string]: unknown }

/** A line of the working in JSON. */
export interface PlainLine {
  readonly rule: string
  readonly term: string
  readonly of: Address
  readonly formula: PlainNode
  readonly because: string
  readonly value: PlainValue
}

/** A derivation as JSON that refers to each line by its address, so shared lines stand once. */
export interface Graph {
  readonly root: Address
  readonly derivations: Readonly<Record<Address, PlainLine>>
}

/** @example plainValue(2n ** 64n) // '18446744073709551616' */
export const plainValue = (value: Value): PlainValue => {
  if (typeof value === 'bigint') return String(value)
  return Number.isFinite(value) ? value : null
}

const plainNode = (node: Expression): PlainNode => {
  const { value, role } = node
  const carries = { ...(role && { role }), value: plainValue(value) }
  switch (node.type) {
    case 'derivation':
      return { see: addressOf(node), ...carries }
    case 'quantity':
      return { type: node.type, term: node.term, of: node.of, ...carries }
    case 'sum':
      return { type: node.type, terms: node.terms.map(plainNode), ...carries }
    case 'product':
      return { type: node.type, factors: node.factors.map(plainNode), ...carries }
    case 'negation':
      return { type: node.type, inside: plainNode(node.inside), ...carries }
    case 'quotient': {
      const [dividend, divisor] = [plainNode(node.dividend), plainNode(node.divisor)]
      return { type: node.type, rounding: node.rounding, dividend, divisor, ...carries }
    }
    case 'power': {
      const [base, exponent] = [plainNode(node.base), plainNode(node.exponent)]
      return { type: node.type, base, exponent, ...carries }
    }
    case 'application': {
      const inputs = node.arguments.map(plainNode)
      return { type: node.type, function: node.function, arguments: inputs, ...carries }
    }
    case 'sum-over':
      return { type: node.type, indices: node.indices, term: plainNode(node.term), ...carries }
    case 'cell':
      return { type: node.type, table: node.table.of, at: node.at, ...carries }
  }
}

/** The whole working of a derivation as plain JSON. */
export const graphOf = (root: Derivation): Graph => ({
  root: addressOf(root),
  derivations: Object.fromEntries(
    linesOf(root).map((line) => {
      const { rule, term, of, formula, because, value } = line
      const plain = { rule, term, of, formula: plainNode(formula), because }
      return [addressOf(line), { ...plain, value: plainValue(value) }]
    }),
  ),
})
