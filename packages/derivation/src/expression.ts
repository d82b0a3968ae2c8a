import type { Address } from './address.ts'
import type { Affine, Index } from './affine.ts'
import type { Rounding, Value } from './exact.ts'
import type { FunctionName } from './functions.ts'
import type { Word } from './glossary/glossary.ts'
import type { Sign } from './sign.ts'
import type { Box } from './template/span.ts'

/** What every node carries: its value, and the part it plays in its parent where that needs a name. */
export interface Node {
  /** NaN where it is not known, or where an index is still free. */
  readonly value: Value
  readonly role?: Word
}

/** A number that is given: stated by the question, or a constant of the formula. */
export interface Quantity extends Node {
  readonly type: 'quantity'
  /** What the thing is. */
  readonly term: Word
  /** Whose it is. */
  readonly of: Address
  readonly sign?: Sign
}

/** A number that is worked out: a line of the working. */
export interface Derivation extends Node {
  readonly type: 'derivation'
  readonly rule: string
  readonly term: Word
  readonly of: Address
  readonly sign?: Sign
  readonly formula: Expression
  /** Why the formula holds, in a few words. */
  readonly because: string
}

/** Terms added from left to right. */
export interface Sum extends Node {
  readonly type: 'sum'
  readonly terms: readonly Expression[]
}

/** Factors multiplied from left to right. */
export interface Product extends Node {
  readonly type: 'product'
  readonly factors: readonly Expression[]
}

/** The opposite: −x. */
export interface Negation extends Node {
  readonly type: 'negation'
  readonly inside: Expression
}

/** Dividend over divisor, rounded as stated. */
export interface Quotient extends Node {
  readonly type: 'quotient'
  readonly rounding: Rounding
  readonly dividend: Expression
  readonly divisor: Expression
}

/** Base to the power exponent. */
export interface Power extends Node {
  readonly type: 'power'
  readonly base: Expression
  readonly exponent: Expression
}

/** A named function of its arguments. */
export interface Application extends Node {
  readonly type: 'application'
  readonly function: FunctionName
  readonly arguments: readonly Expression[]
}

/** Σ over indices of a template: one term stands for all. */
export interface SumOver extends Node {
  readonly type: 'sum-over'
  readonly indices: readonly Index[]
  readonly term: Expression
}

/** One cell of a table, at a position that may depend on free indices. */
export interface Cell extends Node {
  readonly type: 'cell'
  readonly table: Table
  readonly at: readonly Affine[]
  /** What is read outside the table: 0 unless said. */
  readonly outside?: number
}

/**
 * How a table's cells are written.
 *
 * `at` holds whole numbers, counted from 0, or free indices as they are written: `y + i − 1`, where
 * every index begins at 1, as symbols are counted.
 */
export type SignAt = (at: readonly (number | string)[]) => Sign

/**
 * Numbers on a grid of fixed shape, each with its own working.
 *
 * A cell is worked out when it is first read and then kept, so it is one shared object.
 * Flat positions count the last axis fastest.
 */
export interface Table {
  readonly term: Word
  readonly of: Address
  readonly shape: readonly number[]
  readonly signAt: SignAt
  /** The number at a flat position, without building its node. */
  readonly valueAt: (flat: number) => number
  /** The numbers in flat order, worked out inside a box at least: to be read, and not kept. */
  readonly numbersIn?: (box: Box) => Float64Array
  /** The node at a flat position. */
  readonly cellAt: (flat: number) => Quantity | Derivation
  /** What the cells have in common, where they are worked out. */
  readonly pattern?: Pattern
  /** The tables it is made of, and how it is made of others. */
  readonly joins?: {
    readonly parts: readonly Table[]
    readonly again: (parts: readonly Table[]) => Table
  }
}

/** The formula that every cell of a table follows, with one free index an axis. */
export interface Pattern {
  readonly rule: string
  readonly because: string
  readonly indices: readonly string[]
  readonly formula: Expression
  /** How far each index runs, where the same cells in the same order have other axes here. */
  readonly shape?: readonly number[]
}

/** A node of the working; a graph, since shared parts are shared objects. */
export type Expression =
  | Quantity
  | Derivation
  | Sum
  | Product
  | Negation
  | Quotient
  | Power
  | Application
  | SumOver
  | Cell
