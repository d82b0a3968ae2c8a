import { type Checked, hasIssues, type Issue, issuesIn } from '@longhand/network'
import { initialWeights } from '../building/initial-weights.ts'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { dataHash } from '../data/data-hash.ts'
import type { Engine } from '../engines/engine.ts'
import { engineFor } from '../engines/engines.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { readyNetwork } from '../experiment/ready-network.ts'
import { allPasses, type Parted } from './all-passes.ts'
import { batchCount } from './batches.ts'
import { beginning, type Course } from './course.ts'
import { goingOn } from './going-on.ts'
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
 * and goes on from its checkpoint, for which the examples, the engine and the versions of its
 * libraries must be those that it began with.
 *
 * @param from Where an earlier training of this experiment came to.
 */
export const trainModel = async (
  experiment: Experiment,
  surroundings: Surroundings,
  from?: Checkpoint,
): Promise<Checked<Training>> => {
  const { loss, optimizer, regularization, seed, batchSize, threads, engine: asked } = experiment
  const { startThread, beforeWasm } = surroundings
  const network = readyNetwork(experiment.network, {
    looks: surroundings.data,
    ...{ loss, engine: asked },
  })
  const make = engineFor(asked)
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
  const around = await withHash(parted.value, surroundings, from)
  const ready = from ? goingOn(engine.value, around.hash, from) : engine
  if (!hasIssues(ready))
    return { value: training(experiment, ready.value, around, from?.course ?? beginning) }
  engine.value.dispose()
  return ready
}

/** With the hash of all examples, where a checkpoint is to hold it, or holds it. */
const withHash = async (
  parted: Parted,
  { data, checkpoints = false }: Surroundings,
  from: Checkpoint | undefined,
): Promise<Parted> =>
  checkpoints || from !== undefined ? { ...parted, hash: await dataHash(data) } : parted

const inWords = (issues: readonly Issue[]): string =>
  `There is no model.json: ${issues.map(({ path, received }) => `${path} (${received})`).join(', ')} cannot become a layer of TensorFlow.js. The weights are in the checkpoint.`

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
    const model = await engine.save()
    yield hasIssues(model)
      ? { type: 'done', run: { ...run, unsaved: inWords(model.issues) } }
      : { type: 'done', run, model: model.value }
  } finally {
    engine.dispose()
  }
}
