/** Sizes of a batch that people use, for an answer that may count one in. */
export const commonBatches: readonly number[] = [8, 16, 32, 64, 128, 256]
