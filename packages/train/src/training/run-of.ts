import type { Engine } from '../engines/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import type { Pass, StepLog } from './one-pass.ts'
import type { Epoch, Run } from './run.ts'
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

/** What a run came to. */
export interface Course {
  readonly passes: readonly Pass[]
  readonly epochs: readonly Epoch[]
  readonly confusion: Run['confusion']
  readonly peakMemoryBytes: number
}

/** The record of a run that has ended. */
export const runOf = async (
  experiment: Experiment,
  engine: Engine,
  { passes, epochs, confusion, peakMemoryBytes }: Course,
): Promise<Run> => {
  const steps = passes.flatMap((pass) => pass.steps)
  const seconds = secondsOf(steps)
  const { status = 'stopped', because } = passes.at(-1) ?? {}
  return {
    experiment,
    engine: engine.name,
    ...(engine.instead !== undefined && { instead: engine.instead }),
    threads: engine.threads,
    versions: engine.versions,
    status,
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
