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
  /** Awaited before TensorFlow.js turns to WebAssembly: a page says there where its files lie. */
  readonly beforeWasm?: () => Promise<void>
  /** Asked before every batch: true has its event say what every layer held and gave. */
  readonly watch?: () => boolean
  /** Whether to give a checkpoint after every epoch, and when it is stopped. */
  readonly checkpoints?: boolean
  /** Milliseconds between two of them, but for the last: a short epoch is not worth one; 0 if absent. */
  readonly checkpointPause?: number
  /** Asked after every batch, and on the way of a test: true ends the run early. */
  readonly stop?: () => boolean
  /** Awaited on the way of a test, in which there are no events: a program that listens does so there. */
  readonly breathe?: () => Promise<unknown>
}
