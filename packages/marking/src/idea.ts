import type { Rewrite, Word } from '@longhand/derivation'

/** What a sentence to the learner can ask of the right working, where the idea is held. */
export interface Ask {
  /** The number that plays a part there, as text; undefined where there is none, or not one only. */
  readonly part: (part: Word) => string | undefined
  /** A neighbour of the layer: `output.height`; undefined where there is none. */
  readonly near: (what: string) => string | undefined
}

/** A question that shows an idea at work. */
export interface Shown {
  /** The name of a problem or a network in `@longhand/examples`, as `longhand check` takes it. */
  readonly subject: string
  readonly quantity: string
}

/** A wrong idea as data: what someone believes, and how the right working changes under it. */
export interface Idea {
  /** A slug, the same in every network. */
  readonly id: string
  /** What the learner does: `Leaving the biases out`. */
  readonly title: string
  /** A sentence about the learner. */
  readonly believes: string
  /** To the learner, beginning with “You”, its numbers taken from the working. */
  readonly says: (ask: Ask) => string
  /** How to see what is right. */
  readonly wayBack: string
  readonly example: Shown
  /** Where the idea was met. */
  readonly source?: string
  /** Each way to have the idea, the likeliest first; none where only a misread network shows it. */
  readonly rewrites: readonly Rewrite[]
  /** Where it can be held, if not both everywhere and in one layer only. */
  readonly held?: 'everywhere' | 'in-one-layer'
  /** Whether it may come in where a number is another only since it is held, as one below zero. */
  readonly looksAtValues?: true
  /** Whether it is told by itself only: with a second idea, too much would be wrong to be told. */
  readonly isAlone?: true
  /** Whether it supposes a number that the working does not hold, such as a batch. */
  readonly supposes?: true
}
