import type { Arena } from './arena.ts'

/** Where a batch lies, and what its shards come to: all threads read and write here. */
export interface Board {
  readonly inputs: number
  readonly targets: number
  readonly outputs: number
  /** For each shard what it adds to the loss, in 64 bits. */
  readonly losses: number
  /** For each shard the gradients of all trained weights, as far from each other. */
  readonly gradients: readonly number[]
  /** Where they are added up; those of a batch that is not parted lie there. */
  readonly sum: number
}

/** Sizes of a board. */
export interface BoardSizes {
  readonly batch: number
  readonly shards: number
  readonly input: number
  readonly output: number
  readonly trained: number
}

/** A board for batches of up to so many examples. */
export const boardOn = (
  { allocate }: Arena,
  { batch, shards, input, output, trained }: BoardSizes,
): Board => {
  const sum = allocate(4 * trained)
  return {
    inputs: allocate(4 * batch * input),
    targets: allocate(4 * batch * output),
    outputs: allocate(4 * batch * output),
    losses: allocate(8 * shards),
    gradients: shards === 1 ? [sum] : Array.from({ length: shards }, () => allocate(4 * trained)),
    sum,
  }
}
