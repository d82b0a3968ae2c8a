import type { Arena } from './arena.ts'

/** Where a batch lies, and what its shards come to: all threads read and write here. */
export interface Board {
  readonly inputs: number
  readonly targets: number
  readonly outputs: number
  /** For each shard what it adds to the loss, in 64 bits. */
  readonly losses: number
  /** For each shard the gradients of all trained weights; `trained` numbers each. */
  readonly gradients: readonly number[]
  readonly trained: number
}

/** Sizes of a board. */
export interface BoardSizes {
  readonly batch: number
  readonly shards: number
  readonly input: number
  readonly output: number
  readonly trained: number
}

/**
 * A board for batches of up to so many examples.
 *
 * @param whole Where the gradients lie of a batch that is not parted: there they may stay.
 */
export const boardOn = (
  { allocate }: Arena,
  { batch, shards, input, output, trained }: BoardSizes,
  whole: number,
): Board => ({
  inputs: allocate(4 * batch * input),
  targets: allocate(4 * batch * output),
  outputs: allocate(4 * batch * output),
  losses: allocate(8 * shards),
  gradients: shards === 1 ? [whole] : Array.from({ length: shards }, () => allocate(4 * trained)),
  trained,
})
