import { writeCheckpoint } from '../checkpoint/checkpoint.ts'
import type { Engine } from '../engines/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { shuffled } from '../random/draw.ts'
import { randomFrom } from '../random/random.ts'
import { batchesOf } from './batches.ts'
import { type Course, withPass } from './course.ts'
import { onePass, type StepLog } from './one-pass.ts'
import { epochOf, runOf } from './run-of.ts'
import type { Surroundings } from './surroundings.ts'
import { testOn } from './test-on.ts'
import type { CheckpointEvent, TrainingEvent } from './training-event.ts'

/**
 * Passes over the examples, each followed by a test, until all are done or one ends early.
 *
 * @param before How far an earlier training came.
 */
export async function* allPasses(
  experiment: Experiment,
  engine: Engine,
  surroundings: Surroundings,
  before: Course,
): AsyncGenerator<TrainingEvent, Course> {
  const { data, memory, checkpoints = false } = surroundings
  let course = before
  for (let epoch = before.epochs.length + 1; epoch <= experiment.epochs; epoch += 1) {
    const { steps = [] } = course.passes[epoch - 1] ?? {}
    const batches = batchesLeft(experiment, surroundings, epoch, steps)
    const pass = yield* onePass(engine, batches, { epoch, before: steps }, surroundings)
    course = withPeak(withPass(course, epoch, pass), memory())
    if (pass.status === 'stopped' && checkpoints) yield checkpointOf(experiment, engine, course)
    if (pass.status !== 'done') return course
    const tested = await testOn(engine, data.test, data.classes.length)
    course = withPeak({ ...course, confusion: tested.confusion }, memory())
    if (!Number.isFinite(tested.testLoss))
      return withPass(course, epoch, { ...pass, status: 'failed', because: lost(epoch) })
    const done = epochOf(epoch, pass, tested)
    course = { ...course, epochs: [...course.epochs, done] }
    yield { type: 'epoch', ...done }
    if (checkpoints) yield checkpointOf(experiment, engine, course)
  }
  return course
}

/** The batches of an epoch that are still to come. */
const batchesLeft = (
  { seed, batchSize }: Experiment,
  { data: { train, classes } }: Surroundings,
  epoch: number,
  { length }: readonly StepLog[],
) => {
  const order = shuffled(randomFrom(seed, 'shuffle', epoch), train.count)
  return batchesOf(train, classes.length, batchSize, order.subarray(length * batchSize))
}

const withPeak = (course: Course, memory: number): Course => ({
  ...course,
  peakMemoryBytes: Math.max(course.peakMemoryBytes, memory),
})

const checkpointOf = async (
  experiment: Experiment,
  engine: Engine,
  course: Course,
): Promise<CheckpointEvent> => ({
  type: 'checkpoint',
  run: await runOf(experiment, engine, course),
  checkpoint: await writeCheckpoint({
    ...{ experiment, course },
    engine: engine.name,
    state: engine.state(),
  }),
})

const lost = (epoch: number): string =>
  `The loss on the test examples after epoch ${epoch} is no finite number. Try a smaller learning rate.`
