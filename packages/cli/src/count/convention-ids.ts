import { conventions, optimizerStates } from '@longhand/parameters'

/** Every named way to count. */
export const conventionIds: readonly string[] = conventions.map(({ id }) => id)

/** The quantities that are counted in several ways. */
export const conventionQuantities: readonly string[] = [...new Set(conventions.map(({ of }) => of))]

/** The optimisers whose memory is known. */
export const optimizers: readonly string[] = Object.keys(optimizerStates)
