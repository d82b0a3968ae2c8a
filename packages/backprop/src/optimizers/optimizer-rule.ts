import type { Expression, Quantity, Word } from '@longhand/derivation'
import type { Optimizer } from '../problem.ts'

/** What an optimizer may carry from one step to the next. */
export type KeptWord = 'velocity' | 'moment' | 'squares'

/** A line that an optimizer writes for every weight. */
export interface LedgerLine {
  readonly rule: string
  readonly because: string
  readonly formula: Expression
}

/** What an optimizer is given for a weight, and where it writes down what it keeps. */
export interface Ledger {
  /** The gradient, clipped and decayed where the problem says so. */
  readonly gradient: Expression
  /** Which update this is, from 1. */
  readonly step: Expression
  /** What was written under a word in the step before; in the first step what it begins with. */
  readonly kept: (word: Word, start?: number) => Expression
  /** Writes a line under a word, and gives it back to go on with. */
  readonly write: (word: Word, line: LedgerLine) => Expression
}

/** An optimizer by its kind; several kinds may share their settings. */
export type OptimizerOf<K, O = Optimizer> = O extends { readonly kind: infer Kinds }
  ? K extends Kinds
    ? O
    : never
  : never

/** How an optimizer makes a step of a gradient: a file an optimizer. */
export interface OptimizerRule<K extends Optimizer['kind']> {
  /** What it carries from one step to the next. */
  keeps(optimizer: OptimizerOf<K>): readonly KeptWord[]
  /** Settings that a wrong working may put elsewhere, by their fields. */
  settings?(optimizer: OptimizerOf<K>): Readonly<Record<string, Quantity>>
  /** What is taken from the weight, the learning rate included. */
  step(optimizer: OptimizerOf<K>, ledger: Ledger): Expression
}

/** The rule of an optimizer's own kind. */
export interface OwnOptimizerRule {
  keeps(optimizer: Optimizer): readonly KeptWord[]
  /** Settings that a wrong working may put elsewhere, by their fields. */
  settings?(optimizer: Optimizer): Readonly<Record<string, Quantity>>
  step(optimizer: Optimizer, ledger: Ledger): Expression
}
