import type { Expression, Table } from '@longhand/derivation'
import type { Desk } from '../writing/desk.ts'

/** What a loss is taken of: the outputs of a network, and what is wanted of them. */
export interface Judged {
  readonly desk: Desk
  readonly output: Table
  readonly target: Table
  /** The free indices of both, the example first. */
  readonly indices: readonly string[]
}

/** A formula of one output of one example, and why it holds. */
export interface LossFormula {
  readonly rule: string
  readonly because: string
  readonly formula: Expression
}

/** How one output is judged. */
export interface Judgement {
  /** Its part of the error. */
  readonly part: LossFormula
  /** How that part changes with it. */
  readonly slope: LossFormula
  /** What several outputs use. */
  readonly tables: readonly Table[]
}

/** Numbers that a loss can be worked out from. */
export interface Range {
  readonly includes: (value: number) => boolean
  readonly expected: string
  readonly try: string
}

/** The targets of one example, taken together. */
export interface Whole {
  readonly includes: (targets: readonly number[]) => boolean
  readonly expected: string
  readonly try: string
}

/** How a loss is worked out by hand: a file a loss. */
export interface LossRule {
  readonly judge: (judged: Judged) => Judgement
  /** Whether an example's error is the mean over its outputs; left out, their sum. */
  readonly isMean?: true
  /** Targets that make sense; left out, all do. */
  readonly targets?: Range
  /** Targets that make sense beside each other; left out, all do. */
  readonly wholes?: Whole
  /** Outputs that it can be taken of; left out, all are. */
  readonly outputs?: Range
}
