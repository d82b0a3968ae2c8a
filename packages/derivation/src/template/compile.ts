import type { Affine, Index } from '../affine.ts'
import { add, divideAs, multiply, negate, raise, type Value } from '../exact.ts'
import type { Expression, SumOver } from '../expression.ts'
import { functions } from '../functions.ts'
import { compileCell } from './compile-cell.ts'
import { cellsOf } from './grid.ts'
import { divided, type Positions } from './position.ts'
import { workOut } from './work-out.ts'

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
    case 'application':
      return applied(node.arguments.map(part), functions[node.function])
    case 'sum-over':
      return compileSum(node, names)
  }
}

/** Shorter sums are over before they would be set up. */
const fewest = 32

/** A long sum is worked out as one, where that is a plain loop. */
const compileSum = (node: SumOver, names: readonly string[]): Compiled => {
  let loop: Compiled | undefined
  const isLong = cellsOf(node.indices.map(({ count }) => count)) >= fewest
  return (at) => {
    const here = (name: string, i: number) => ({ name, from: at[i] ?? Number.NaN, count: 1 })
    const total = isLong ? workOut(node, names.map(here)) : undefined
    if (total !== undefined) return typeof total === 'number' ? total : (total[0] ?? Number.NaN)
    loop ??= compileLoop(node, names)
    return loop(at)
  }
}

const compileLoop = ({ indices, term }: SumOver, names: readonly string[]): Compiled => {
  const all = [...names, ...indices.map(({ name }) => name)]
  const runs = indices.map((index) => runOf(index, all))
  return loop(compile(term, all), runs, names.length)
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

const applied = (
  inputs: readonly Compiled[],
  by: (...x: readonly number[]) => number,
): Compiled => {
  const [only] = inputs
  if (only && inputs.length === 1) return (at) => by(Number(only(at)))
  return (at) => by(...inputs.map((input) => Number(input(at))))
}

const folded = (parts: readonly Compiled[], by: Binary, none: Value): Compiled => {
  const [first, second] = parts
  if (first && second && parts.length === 2) return inTwo(first, second, by)
  return (at) => {
    let total: Value | undefined
    for (const part of parts) total = total === undefined ? part(at) : by(total, part(at))
    return total ?? none
  }
}

/** How far an index runs, and the position it leaves out. */
interface Run {
  readonly count: number
  readonly except: ((at: Positions) => number) | undefined
}

const runOf = ({ count, except }: Index, names: readonly string[]): Run => ({
  count,
  except: except && positionOf(except, names),
})

const positionOf = ({ constant, times, over }: Affine, names: readonly string[]) => {
  const steps = Object.entries(times).map(([name, by]) => ({ slot: names.indexOf(name), by }))
  return (at: Positions): number =>
    divided(
      steps.reduce((sum, { slot, by }) => sum + by * (at[slot] ?? Number.NaN), constant),
      over,
    )
}

/** Runs the indices like nested loops, the last one fastest, and adds in that order. */
const loop = (body: Compiled, runs: readonly Run[], from: number): Compiled => {
  const go = (at: Positions, depth: number, before: Value | undefined): Value | undefined => {
    const run = runs[depth]
    if (run === undefined) return before === undefined ? body(at) : add(before, body(at))
    const except = run.except?.(at)
    let total = before
    for (let i = 0; i < run.count; i++) {
      if (i === except) continue
      at[from + depth] = i
      total = go(at, depth + 1, total)
    }
    return total
  }
  return (at) => go(at, 0, undefined) ?? 0
}
