import { conventions, optimizerStates } from '@longhand/parameters'

/** Every named way to count. */
export const conventionIds: readonly string[] = conventions.map(({ id }) => id)

/** The quantities that are counted in several ways, and what an output sees. */
export const conventionQuantities: readonly string[] = [
  ...new Set<string>(conventions.map(({ of }) => of)),
  'receptiveField',
]

/** The optimisers whose memory is known. */
export const optimizers: readonly string[] = Object.keys(optimizerStates)
