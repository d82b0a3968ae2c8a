import type { Derivation, Sheet } from '@longhand/derivation'

/** Another right way to count: a number that is not wrong if the question meant it so. */
export interface Convention {
  /** A slug, the same in every question: `weights-only`. */
  readonly id: string
  /** A sentence to the learner: when this is the answer. */
  readonly says: string
  readonly derivation: Derivation
}

/** What a wrong idea makes of the question where no rewrite of the working could: another network. */
export interface Alternative {
  /** The idea's id. */
  readonly idea: string
  /** The layer, where the idea is held in one place only. */
  readonly at: string | null
  /** The convention it is counted under, or null. */
  readonly under: string | null
  readonly derivation: Derivation
}

/**
 * What an answer is marked against: the right working, its conventions, its misreadings.
 *
 * `find` gives neighbouring numbers that an idea may bring in, by address.
 */
export interface Question extends Sheet {
  readonly truth: Derivation
  readonly conventions: readonly Convention[]
  readonly alternatives: readonly Alternative[]
}
