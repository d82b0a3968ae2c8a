export { type Address, addressOf, addressOfLayer, layerOf } from './address.ts'
export type { Affine, Index } from './affine.ts'
export { type Decimal, decimals, spellDecimal } from './arithmetic/decimal.ts'
export { type Arithmetic, evaluateIn, evaluator } from './arithmetic/evaluate-in.ts'
export { roundedAtEachLine, toDecimals, toSignificant } from './arithmetic/rounding.ts'
export {
  apply,
  as,
  derive,
  negation,
  power,
  product,
  quantity,
  quotient,
  sum,
} from './build.ts'
export { add, divideAs, multiply, negate, type Rounding, raise, type Value } from './exact.ts'
export type {
  Application,
  Cell,
  Derivation,
  Expression,
  Negation,
  Node,
  Pattern,
  Power,
  Product,
  Quantity,
  Quotient,
  SignAt,
  Sum,
  SumOver,
  Table,
} from './expression.ts'
export { type FunctionName, functions } from './functions.ts'
export { type Definition, glossary, signOf, type Word } from './glossary/glossary.ts'
export {
  type Graph,
  graphOf,
  type PlainLine,
  type PlainNode,
  type PlainValue,
  plainValue,
} from './graph.ts'
export { leavesFirst, type Place } from './leaves-first.ts'
export { linesOf } from './lines-of.ts'
export { type Replay, replay } from './replay.ts'
export { type Outcome, type Struck, struck } from './rewriting/close-ranks.ts'
export { lineOf } from './rewriting/line-of.ts'
export { type Order, orderOf } from './rewriting/order-of.ts'
export {
  emptySheet,
  type Rewrite,
  type Rewriter,
  rewrite,
  rewriter,
  type Sheet,
} from './rewriting/rewrite.ts'
export {
  anywhere,
  directlyIn,
  isTerm,
  ownedBy,
  partOf,
  plays,
  type Test,
  termOf,
  type Where,
  within,
} from './rewriting/tests-of-place.ts'
export { onlyIn, replace, strike, together } from './rewriting/verbs.ts'
export {
  type Letter,
  letter,
  type PartialDerivative,
  partial,
  type Sign,
  type Slope,
  slope,
} from './sign.ts'
export { slotsOf } from './slots.ts'
export { along, cell, fixedAt, sumOver } from './sum-over.ts'
export { type Grid, givenTable, joinedTable, workedTable } from './table.ts'
export { bind } from './template/bind.ts'
export { cellAddress, flatAt, positionAt } from './template/grid.ts'
export { type Binding, isNothing } from './template/position.ts'
export { withSlots } from './with-slots.ts'
