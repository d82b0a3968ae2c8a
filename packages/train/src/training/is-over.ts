import type { Experiment } from '../experiment/experiment.ts'
import type { Course } from './course.ts'
import { standingOf } from './stopping.ts'

/** Whether a run has nothing left to do: all its epochs, or early as its experiment asks. */
export const isOver = ({
  experiment: { epochs: asked, earlyStopping },
  course: { epochs },
}: {
  readonly experiment: Experiment
  readonly course: Course
}): boolean =>
  epochs.length >= asked || (earlyStopping !== undefined && standingOf(epochs, earlyStopping).over)
