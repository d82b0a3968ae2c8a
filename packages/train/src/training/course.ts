import type { EngineState } from '../engines/engine.ts'
import type { Pass } from './one-pass.ts'
import type { Epoch, Run, StatisticsAt } from './run.ts'

/** How far a run has come; it goes on behind its last step. */
export interface Course {
  /** One for each epoch that was begun; the last may have ended early. */
  readonly passes: readonly Pass[]
  /** Those that were tested. */
  readonly epochs: readonly Epoch[]
  readonly confusion: Run['confusion']
  readonly peakMemoryBytes: number
  readonly statistics: readonly StatisticsAt[]
  /** The engine at the best epoch, where it is to be restored. */
  readonly best?: EngineState | undefined
}

/** Before the first step. */
export const beginning: Course = {
  passes: [],
  epochs: [],
  confusion: [],
  peakMemoryBytes: 0,
  statistics: [],
}

/** A course with the pass of an epoch, whether or not it had begun. */
export const withPass = (course: Course, epoch: number, pass: Pass): Course => ({
  ...course,
  passes: [...course.passes.slice(0, epoch - 1), pass],
})
