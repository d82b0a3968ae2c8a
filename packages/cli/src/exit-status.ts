/** How a command ended: 0 done, 1 the input was wrong, 2 it was called wrongly. */
export type ExitStatus = 0 | 1 | 2

/** Hears how a command ended. */
export type Ended = (status: ExitStatus) => void
