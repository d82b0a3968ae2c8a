import { add, divideAs, multiply, negate, raise, type Value } from '../exact.ts'
import type { Cell, Expression, Index } from '../expression.ts'
import { functions } from '../functions.ts'

/** The current position of every index, in the order of the names it was compiled for. */
export type Positions = number[]
/** A template as a function of its indices. */
export type Compiled = (at: Positions) => Value

/**
 * A template as a function that gives its value at any position without building nodes.
 *
 * @param names Its free indices, in the order in which positions are handed in.
 */
export const compile = (node: Expression, names: readonly string[]): Compiled => {
  const part = (slot: Expression) => compile(slot, names)
  switch (node.type) {
    case 'quantity':
    case 'derivation':
      return () => node.value
    case 'cell':
      return compileCell(node, names)
    case 'sum':
      return folded(node.terms.map(part), add, 0)
    case 'product':
      return folded(node.factors.map(part), multiply, 1)
    case 'negation':
      return inOne(part(node.inside), negate)
    case 'quotient':
      return inTwo(part(node.dividend), part(node.divisor), divideAs[node.rounding])
    case 'power':
      return inTwo(part(node.base), part(node.exponent), raise)
    case 'application': {
      const [inputs, run] = [node.arguments.map(part), functions[node.function]]
      return (at) => run(...inputs.map((input) => Number(input(at))))
    }
    case 'sum-over':
      return loop(
        compile(node.term, [...names, ...node.indices.map(({ name }) => name)]),
        node.indices,
        names.length,
      )
  }
}

type Binary = (a: Value, b: Value) => Value

const inOne =
  (inside: Compiled, by: (a: Value) => Value): Compiled =>
  (at) =>
    by(inside(at))

const inTwo =
  (first: Compiled, second: Compiled, by: Binary): Compiled =>
  (at) =>
    by(first(at), second(at))

const folded =
  (parts: readonly Compiled[], by: Binary, none: Value): Compiled =>
  (at) => {
    let total: Value | undefined
    for (const part of parts) total = total === undefined ? part(at) : by(total, part(at))
    return total ?? none
  }

/** Runs the indices like nested loops, the last one fastest, and adds in that order. */
const loop = (body: Compiled, indices: readonly Index[], from: number): Compiled => {
  return (at) => {
    let total: Value | undefined
    const run = (depth: number): void => {
      const index = indices[depth]
      if (index === undefined) {
        total = total === undefined ? body(at) : add(total, body(at))
        return
      }
      for (let i = 0; i < index.count; i++) {
        at[from + depth] = i
        run(depth + 1)
      }
    }
    run(0)
    return total ?? 0
  }
}

/** Constant, and how much each position adds: the flat position is worked out axis by axis. */
const compileCell = ({ table, at }: Cell, names: readonly string[]): Compiled => {
  const axes = at.map(({ constant, times }, axis) => ({
    constant,
    count: table.shape[axis] ?? 0,
    steps: Object.entries(times).map(([name, by]) => ({ slot: names.indexOf(name), by })),
  }))
  return (positions) => {
    let flat = 0
    for (const { constant, count, steps } of axes) {
      let position = constant
      for (const { slot, by } of steps) position += by * (positions[slot] ?? Number.NaN)
      if (Number.isNaN(position)) return Number.NaN
      if (position < 0 || position >= count) return 0
      flat = flat * count + position
    }
    return table.valueAt(flat)
  }
}
