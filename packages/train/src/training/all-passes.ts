import { writeCheckpoint } from '../checkpoint/checkpoint.ts'
import type { Examples } from '../data/data-set.ts'
import type { Engine } from '../engines/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { shuffled } from '../random/draw.ts'
import { randomFrom } from '../random/random.ts'
import { batchesOf } from './batches.ts'
import { type Course, withPass } from './course.ts'
import { isOver } from './is-over.ts'
import { onePass, type Pass, type PassBegin, type StepLog } from './one-pass.ts'
import { epochOf, runOf } from './run-of.ts'
import { standingOf } from './stopping.ts'
import type { Surroundings } from './surroundings.ts'
import { testOn } from './test-on.ts'
import type { CheckpointEvent, TrainingEvent } from './training-event.ts'

/** Surroundings whose examples are parted. */
export interface Parted extends Surroundings {
  /** Of all examples, as checkpoints hold it; only where there are any. */
  readonly hash?: string
  /** Not trained on; only where the experiment keeps some. */
  readonly validation?: Examples
}

/**
 * Passes over the examples, each followed by a test, until all are done or one ends early.
 *
 * @param before How far an earlier training came.
 */
export async function* allPasses(
  experiment: Experiment,
  engine: Engine,
  surroundings: Parted,
  before: Course,
): AsyncGenerator<TrainingEvent, Course> {
  const { checkpoints = false, checkpointPause = 0, hash = '', clock } = surroundings
  let kept = Number.NEGATIVE_INFINITY
  let course = before
  while (!isOver({ experiment, course })) {
    const epoch = course.epochs.length + 1
    const begin = beginOf(experiment, course, epoch)
    const batches = batchesLeft(experiment, surroundings, epoch, begin.before, engine)
    const pass = yield* onePass(engine, batches, begin, surroundings)
    course = passed(course, epoch, pass, surroundings)
    if (pass.status === 'stopped' && checkpoints)
      yield checkpointOf(experiment, engine, hash, course)
    if (pass.status !== 'done') return course
    course = await tested(experiment, engine, surroundings, course)
    const done = course.epochs.at(-1)
    if (done?.epoch !== epoch) return course
    yield { type: 'epoch', ...done }
    if (!checkpoints) continue
    if (clock() - kept < checkpointPause && !isOver({ experiment, course })) continue
    yield checkpointOf(experiment, engine, hash, course)
    kept = clock()
  }
  return atItsBest(experiment, engine, surroundings, course)
}

const beginOf = ({ statistics }: Experiment, { passes }: Course, epoch: number): PassBegin => {
  const taken = passes.slice(0, epoch - 1).reduce((sum, { steps }) => sum + steps.length, 0)
  return {
    epoch,
    before: passes[epoch - 1]?.steps ?? [],
    isNoted: (batch) =>
      typeof statistics === 'number'
        ? (taken + batch - 1) % statistics === 0
        : statistics === true && batch === 1,
  }
}

/** The batches of an epoch that are still to come. */
const batchesLeft = (
  { seed, batchSize, classWeight }: Experiment,
  { data: { train, classes } }: Surroundings,
  epoch: number,
  { length }: readonly StepLog[],
  { room }: Engine,
) => {
  const order = shuffled(randomFrom(seed, 'shuffle', epoch), train.count)
  const left = order.subarray(length * batchSize)
  return batchesOf(train, classes.length, batchSize, left, { weights: classWeight, room })
}

const passed = (course: Course, epoch: number, pass: Pass, { memory }: Surroundings): Course => ({
  ...withPass(course, epoch, pass),
  statistics: [...course.statistics, ...(pass.statistics ?? [])],
  peakMemoryBytes: Math.max(course.peakMemoryBytes, memory()),
})

/** A course with the epoch whose pass is done, or its failure. */
const tested = async (
  experiment: Experiment,
  engine: Engine,
  { data: { test, classes }, validation, memory }: Parted,
  course: Course,
): Promise<Course> => {
  const epoch = course.epochs.length + 1
  const pass: Pass = course.passes.at(-1) ?? { status: 'done', steps: [] }
  const result = await testOn(engine, test, classes.length)
  const validated = validation && (await testOn(engine, validation, classes.length))
  const { confusion, testLoss } = result
  const peakMemoryBytes = Math.max(course.peakMemoryBytes, memory())
  const after = { ...course, confusion, peakMemoryBytes }
  if (!Number.isFinite(testLoss))
    return withPass(after, epoch, { ...pass, status: 'failed', because: lost(epoch) })
  const epochs = [...course.epochs, epochOf(epoch, pass, result, validated)]
  const { earlyStopping } = experiment
  const isBest = earlyStopping?.restoreBest && standingOf(epochs, earlyStopping).best === epoch
  return { ...after, epochs, ...(isBest && { best: engine.state() }) }
}

/** The end of a run, with its best weights if they are asked for. */
const atItsBest = async (
  { earlyStopping }: Experiment,
  engine: Engine,
  { data: { test, classes } }: Surroundings,
  course: Course,
): Promise<Course> => {
  if (course.best === undefined || !earlyStopping?.restoreBest) return course
  engine.restore(course.best)
  const { confusion } = await testOn(engine, test, classes.length)
  return { ...course, confusion }
}

const checkpointOf = async (
  experiment: Experiment,
  engine: Engine,
  data: string,
  course: Course,
): Promise<CheckpointEvent> => ({
  type: 'checkpoint',
  run: await runOf(experiment, engine, course),
  checkpoint: await writeCheckpoint({
    ...{ experiment, data, course },
    ...{ engine: engine.name, versions: engine.versions, state: engine.state() },
  }),
})

const lost = (epoch: number): string =>
  `The loss on the test examples after epoch ${epoch} is no finite number. Try a smaller learning rate.`
