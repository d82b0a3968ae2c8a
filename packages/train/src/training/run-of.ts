import type { Engine } from '../engines/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import type { Course } from './course.ts'
import type { Pass, StepLog } from './one-pass.ts'
import type { Epoch, Run, Status } from './run.ts'
import { stepMilliseconds } from './step-milliseconds.ts'
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
): Epoch => {
  const examples = total(steps, (step) => step.examples)
  return {
    epoch,
    loss: total(steps, (step) => step.loss * step.examples) / examples,
    accuracy: total(steps, (step) => step.right) / examples,
    testLoss,
    testAccuracy,
    seconds: secondsOf(steps),
  }
}

/** What became of a run that has come so far: one with epochs left has stopped. */
const statusOf = ({ passes, epochs }: Course, { epochs: asked }: Experiment): Status => {
  if (passes.at(-1)?.status === 'failed') return 'failed'
  return epochs.length < asked ? 'stopped' : 'done'
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
  return {
    experiment,
    engine: engine.name,
    ...(engine.instead !== undefined && { instead: engine.instead }),
    threads: engine.threads,
    versions: engine.versions,
    status: statusOf(course, experiment),
    ...(because !== undefined && { because }),
    epochs,
    batches: { loss: steps.map(({ loss }) => loss) },
    confusion,
    stepMilliseconds: stepMilliseconds(steps.map(({ step }) => step)),
    examplesPerSecond: seconds === 0 ? 0 : total(steps, ({ examples }) => examples) / seconds,
    peakMemoryBytes,
    weightsHash: await weightsHash(engine.weights()),
  }
}
