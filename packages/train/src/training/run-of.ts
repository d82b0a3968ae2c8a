import type { Engine } from '../engines/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import type { Course } from './course.ts'
import { isOver } from './is-over.ts'
import type { Pass, StepLog } from './one-pass.ts'
import type { Best, Epoch, Run, Status } from './run.ts'
import { stepMilliseconds } from './step-milliseconds.ts'
import { standingOf } from './stopping.ts'
import type { TestResult } from './test-on.ts'
import { weightsHash } from './weights-hash.ts'

const total = (steps: readonly StepLog[], of: (step: StepLog) => number): number =>
  steps.reduce((sum, step) => sum + of(step), 0)

/** Seconds of gathering examples and of steps. */
const secondsOf = (steps: readonly StepLog[]): number =>
  total(steps, ({ step, gathering }) => step + gathering) / 1000

/** A whole pass, and the test after it, as an epoch. */
export const epochOf = (
  epoch: number,
  { steps }: Pass,
  { testLoss, testAccuracy }: TestResult,
  validation?: TestResult,
): Epoch => {
  const examples = total(steps, (step) => step.examples)
  return {
    epoch,
    loss: total(steps, (step) => step.loss * step.examples) / examples,
    accuracy: total(steps, (step) => step.right) / examples,
    testLoss,
    testAccuracy,
    ...(validation && {
      validationLoss: validation.testLoss,
      validationAccuracy: validation.testAccuracy,
    }),
    seconds: secondsOf(steps),
  }
}

/** What became of a run that has come so far: one with epochs left has stopped. */
const statusOf = (course: Course, experiment: Experiment): Status => {
  if (course.passes.at(-1)?.status === 'failed') return 'failed'
  return isOver({ course, experiment }) ? 'done' : 'stopped'
}

const bestOf = (
  { epochs }: Course,
  { earlyStopping, epochs: asked }: Experiment,
  status: Status,
): Best | undefined => {
  if (earlyStopping === undefined || epochs.length === 0) return undefined
  const { best } = standingOf(epochs, earlyStopping)
  const isDone = status === 'done'
  return {
    epoch: best,
    early: isDone && epochs.length < asked,
    restored: isDone && earlyStopping.restoreBest,
  }
}

/** The record of a run that has come so far. */
export const runOf = async (
  experiment: Experiment,
  engine: Engine,
  course: Course,
): Promise<Run> => {
  const { passes, epochs, confusion, peakMemoryBytes } = course
  const steps = passes.flatMap((pass) => pass.steps)
  const seconds = secondsOf(steps)
  const { because } = passes.at(-1) ?? {}
  const status = statusOf(course, experiment)
  const best = bestOf(course, experiment, status)
  return {
    experiment,
    engine: engine.name,
    ...(engine.instead !== undefined && { instead: engine.instead }),
    threads: engine.threads,
    versions: engine.versions,
    status,
    ...(because !== undefined && { because }),
    epochs,
    ...(best && { best }),
    ...(course.statistics.length > 0 && { statistics: course.statistics }),
    batches: { loss: steps.map(({ loss }) => loss) },
    confusion,
    stepMilliseconds: stepMilliseconds(steps.map(({ step }) => step)),
    examplesPerSecond: seconds === 0 ? 0 : total(steps, ({ examples }) => examples) / seconds,
    peakMemoryBytes,
    weightsHash: await weightsHash(engine.weights()),
  }
}
