import { type Checked, hasIssues, type Issue, issuesIn } from '@longhand/network'
import { initialWeights } from '../building/initial-weights.ts'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import type { Engine } from '../engines/engine.ts'
import { engineFor } from '../engines/engines.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { readyNetwork } from '../experiment/ready-network.ts'
import { allPasses, type Parted } from './all-passes.ts'
import { batchCount } from './batches.ts'
import { beginning, type Course } from './course.ts'
import { partedFor } from './parted-for.ts'
import { runOf } from './run-of.ts'
import type { Surroundings } from './surroundings.ts'
import type { TrainingEvent } from './training-event.ts'

/** Trains a network, event by event; the last is `done`. */
export type Training = AsyncGenerator<TrainingEvent, void>

/**
 * Trains the network of an experiment, or says all that is in the way.
 *
 * Nothing happens between two events but what the caller does: a program that wants to draw, or
 * to hear a key, waits there. Leaving the loop early frees the memory as its end does.
 *
 * The order of the examples, the first weights and dropout grow from the experiment's seed alone,
 * so the same experiment on the same engine ends with the same bits. So does one that was stopped
 * and goes on from its checkpoint.
 *
 * @param from Where an earlier training of this experiment came to.
 */
export const trainModel = async (
  experiment: Experiment,
  surroundings: Surroundings,
  from?: Checkpoint,
): Promise<Checked<Training>> => {
  const { loss, optimizer, regularization, seed, batchSize, threads } = experiment
  const { startThread, beforeWasm } = surroundings
  const network = readyNetwork(experiment.network, { looks: surroundings.data, loss })
  const make = engineFor(experiment.engine)
  const parted = partedFor(experiment, surroundings)
  if (hasIssues(network) || hasIssues(make) || hasIssues(parted))
    return { issues: [...issuesIn(network), ...issuesIn(make), ...issuesIn(parted)] }
  const settings = { loss, optimizer, regularization, seed, batchSize, threads }
  const engine = await make.value({
    ...{ ...settings, startThread, beforeWasm },
    network: network.value,
    weightsOf: initialWeights(seed),
  })
  if (hasIssues(engine)) return engine
  const before = goOn(engine.value, from)
  return hasIssues(before)
    ? before
    : { value: training(experiment, engine.value, parted.value, before.value) }
}

/** Where training begins: behind a checkpoint, if there is one. */
const goOn = (engine: Engine, from: Checkpoint | undefined): Checked<Course> => {
  if (from === undefined) return { value: beginning }
  if (engine.name !== from.engine) {
    engine.dispose()
    return { issues: [otherEngine(from.engine, engine.name)] }
  }
  engine.restore(from.state)
  return { value: from.course }
}

const otherEngine = (expected: string, received: string): Issue => ({
  path: 'engine',
  expected: `${expected}, on which the run began`,
  received,
  try: 'Go on with the version of Longhand that began it.',
})

async function* training(
  experiment: Experiment,
  engine: Engine,
  surroundings: Parted,
  before: Course,
): Training {
  const { name, threads } = engine
  const { epochs, batchSize } = experiment
  const batches = batchCount(surroundings.data.train, batchSize)
  try {
    const done = before.passes.reduce((sum, { steps }) => sum + steps.length, 0)
    yield { type: 'start', engine: name, threads, epochs, batches, done }
    const course = yield* allPasses(experiment, engine, surroundings, before)
    const run = await runOf(experiment, engine, course)
    yield { type: 'done', run, model: await engine.save() }
  } finally {
    engine.dispose()
  }
}
