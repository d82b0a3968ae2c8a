import type { DataSet } from '../data/data-set.ts'
import type { StartThread } from '../engines/compiled/thread.ts'

/** What a training needs of the world around it. */
export interface Surroundings {
  readonly data: DataSet
  /** Milliseconds that never run backwards, such as `performance.now()`. */
  readonly clock: () => number
  /** Bytes in use, such as `process.memoryUsage.rss()`. */
  readonly memory: () => number
  /** Starts a thread that calls `serveThread` with its data; without it there is one thread. */
  readonly startThread?: StartThread
  /** Asked after every batch: true ends the run early. */
  readonly stop?: () => boolean
}
