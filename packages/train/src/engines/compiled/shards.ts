/** A part of a batch: examples from `first` up to, but not including, `end`. */
export interface Shard {
  readonly first: number
  readonly end: number
}

/** How many parts a batch falls into at most. */
export const mostShards = 4

/** What decides how many parts a batch falls into. */
export interface Work {
  readonly batch: number
  /** For one example. */
  readonly multiplications: number
  /** Numbers that are trained. */
  readonly weights: number
  /** Whether a layer looks at all examples together. */
  readonly wholeBatch: boolean
}

/**
 * How many parts a batch falls into, whose gradients are worked out apart and added in order. It
 * hangs on the batch and the network alone, never on how many threads there are, so that the same
 * additions are made in the same order.
 *
 * Parts pay where the multiplications of a batch outweigh adding up the gradients of its parts.
 */
export const shardCount = ({ batch, multiplications, weights, wholeBatch }: Work): number =>
  !wholeBatch && batch >= 16 && (batch * multiplications) / weights >= 128 ? mostShards : 1

/**
 * A batch in parts as even as can be; none is empty, so a small batch has fewer.
 *
 * @example shardsOf(10, 4) // [{ first: 0, end: 2 }, { first: 2, end: 5 }, { first: 5, end: 7 }, { first: 7, end: 10 }]
 */
export const shardsOf = (batch: number, count: number): readonly Shard[] =>
  Array.from({ length: count }, (_, i) => ({
    first: Math.floor((i * batch) / count),
    end: Math.floor(((i + 1) * batch) / count),
  })).filter(({ first, end }) => first < end)
