import type { DataSet } from '../data/data-set.ts'

/** What a training needs of the world around it. */
export interface Surroundings {
  readonly data: DataSet
  /** Milliseconds that never run backwards, such as `performance.now()`. */
  readonly clock: () => number
  /** Bytes in use, such as `process.memoryUsage.rss()`. */
  readonly memory: () => number
  /** Asked after every batch: true ends the run early. */
  readonly stop?: () => boolean
}
