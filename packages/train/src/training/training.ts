import { writeCheckpoint } from '../checkpoint/checkpoint.ts'
import type { Engine } from '../engines/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { shuffled } from '../random/draw.ts'
import { randomFrom } from '../random/random.ts'
import { batchCount, batchesOf, type Place, placeOf } from './batches.ts'
import { type Course, withPass } from './course.ts'
import { doneOf } from './done-of.ts'
import { isOver } from './is-over.ts'
import { onePass, type Pass, type PassBegin } from './one-pass.ts'
import type { Parted } from './parted-for.ts'
import { runOf } from './run-of.ts'
import type { Surroundings } from './surroundings.ts'
import { atItsBest, tested } from './tested.ts'
import type { CheckpointEvent, TrainingEvent } from './training-event.ts'

/** Trains a network, event by event; the last is `done`. */
export type Training = AsyncGenerator<TrainingEvent, void>

/**
 * Passes over the examples, each followed by a test, until all are done or one ends early.
 *
 * @param before How far an earlier training came.
 */
export async function* training(
  experiment: Experiment,
  engine: Engine,
  surroundings: Parted,
  before: Course,
): Training {
  const { checkpoints = false, checkpointPause = 0, clock } = surroundings
  const place = placeOf(surroundings.data.train)
  let kept = Number.NEGATIVE_INFINITY
  let course = before
  try {
    yield startOf(experiment, engine, surroundings, before)
    while (!isOver({ experiment, course })) {
      const epoch = course.epochs.length + 1
      const begin = beginOf(experiment, course, epoch)
      const batches = batchesLeft(experiment, surroundings, begin, engine, place)
      const pass = yield* onePass(engine, batches, begin, surroundings)
      course = passed(course, epoch, pass, surroundings)
      if (pass.status === 'done') course = await tested(experiment, engine, surroundings, course)
      const done = course.epochs.at(-1)
      const isTested = done?.epoch === epoch
      if (isTested) yield { type: 'epoch', ...done }
      const isDue = clock() - kept >= checkpointPause || isOver({ experiment, course })
      const isLast = !isTested && course.passes.at(-1)?.status !== 'failed'
      if (checkpoints && (isTested ? isDue : isLast)) {
        yield checkpointOf(experiment, engine, surroundings, course)
        kept = clock()
      }
      if (!isTested) break
    }
    if (isOver({ experiment, course }))
      course = await atItsBest(experiment, engine, surroundings, course)
    yield doneOf(experiment, engine, course)
  } finally {
    engine.dispose()
  }
}

const startOf = (
  { epochs, batchSize }: Experiment,
  { name, threads }: Engine,
  { data: { train } }: Surroundings,
  { passes }: Course,
): TrainingEvent => ({
  ...{ type: 'start', engine: name, threads, epochs },
  batches: batchCount(train, batchSize),
  done: passes.reduce((sum, { steps }) => sum + steps.length, 0),
})

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
  { epoch, before }: PassBegin,
  { room }: Engine,
  place: Place,
) => {
  const order = shuffled(randomFrom(seed, 'shuffle', epoch), train.count)
  const left = order.subarray(before.length * batchSize)
  return batchesOf(train, classes.length, batchSize, left, { weights: classWeight, room, place })
}

const passed = (course: Course, epoch: number, pass: Pass, { memory }: Surroundings): Course => ({
  ...withPass(course, epoch, pass),
  statistics: [...course.statistics, ...(pass.statistics ?? [])],
  peakMemoryBytes: Math.max(course.peakMemoryBytes, memory()),
})

const checkpointOf = async (
  experiment: Experiment,
  engine: Engine,
  { hash = '' }: Parted,
  course: Course,
): Promise<CheckpointEvent> => ({
  type: 'checkpoint',
  run: await runOf(experiment, engine, course),
  checkpoint: await writeCheckpoint({
    ...{ experiment, data: hash, course },
    ...{ engine: engine.name, versions: engine.versions, state: engine.state() },
  }),
})
