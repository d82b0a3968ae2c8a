import type { Expression } from '@longhand/derivation'

/** A formula of one target and one output, and why it holds. */
export interface LossFormula {
  readonly because: string
  readonly formula: (target: Expression, output: Expression) => Expression
}

/** Numbers that a loss can be worked out from. */
export interface Range {
  readonly includes: (value: number) => boolean
  readonly expected: string
  readonly try: string
}

/** How a loss is worked out by hand: one output's part of it, and its slope in that output. */
export interface LossRule {
  readonly loss: LossFormula
  readonly slope: LossFormula
  /** Targets that make sense; left out, all do. */
  readonly targets?: Range
  /** Outputs that it can be taken of; left out, all are. */
  readonly outputs?: Range
}
