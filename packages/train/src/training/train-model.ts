import { type Checked, hasIssues, issuesIn } from '@longhand/network'
import { initialWeights } from '../building/initial-weights.ts'
import type { Engine } from '../engines/engine.ts'
import { engineFor } from '../engines/engines.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { readyNetwork } from '../experiment/ready-network.ts'
import { shuffled } from '../random/draw.ts'
import { randomFrom } from '../random/random.ts'
import { batchCount, batchesOf } from './batches.ts'
import { onePass, type Pass } from './one-pass.ts'
import type { Epoch, Run } from './run.ts'
import { epochOf, runOf } from './run-of.ts'
import type { Surroundings } from './surroundings.ts'
import { testOn } from './test-on.ts'
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
 * so the same experiment on the same engine ends with the same bits.
 */
export const trainModel = async (
  experiment: Experiment,
  surroundings: Surroundings,
): Promise<Checked<Training>> => {
  const { loss, optimizer, seed, batchSize, threads } = experiment
  const { startThread, beforeWasm } = surroundings
  const network = readyNetwork(experiment.network, { looks: surroundings.data, loss })
  const make = engineFor(experiment.engine)
  if (hasIssues(network) || hasIssues(make))
    return { issues: [...issuesIn(network), ...issuesIn(make)] }
  const weightsOf = initialWeights(seed)
  const settings = { weightsOf, loss, optimizer, seed, batchSize, threads, startThread, beforeWasm }
  const engine = await make.value({ network: network.value, ...settings })
  return hasIssues(engine) ? engine : { value: training(experiment, engine.value, surroundings) }
}

async function* training(
  experiment: Experiment,
  engine: Engine,
  surroundings: Surroundings,
): Training {
  const { name, threads } = engine
  const { epochs, batchSize } = experiment
  const batches = batchCount(surroundings.data.train, batchSize)
  try {
    yield { type: 'start', engine: name, threads, epochs, batches }
    const run = yield* allPasses(experiment, engine, surroundings)
    yield { type: 'done', run, model: await engine.save() }
  } finally {
    engine.dispose()
  }
}

/** Passes over the examples, each followed by a test, until all are done or one ends early. */
async function* allPasses(
  experiment: Experiment,
  engine: Engine,
  surroundings: Surroundings,
): AsyncGenerator<TrainingEvent, Run> {
  const { train, test, classes } = surroundings.data
  const [passes, epochs]: [Pass[], Epoch[]] = [[], []]
  let confusion: Run['confusion'] = []
  let peakMemoryBytes = 0
  for (let epoch = 1; epoch <= experiment.epochs; epoch += 1) {
    const order = shuffled(randomFrom(experiment.seed, 'shuffle', epoch), train.count)
    const batches = batchesOf(train, classes.length, experiment.batchSize, order)
    const pass = yield* onePass(engine, batches, epoch, surroundings)
    passes.push(pass)
    peakMemoryBytes = Math.max(peakMemoryBytes, surroundings.memory())
    if (pass.status !== 'done') break
    const tested = await testOn(engine, test, classes.length)
    peakMemoryBytes = Math.max(peakMemoryBytes, surroundings.memory())
    confusion = tested.confusion
    if (!Number.isFinite(tested.testLoss)) {
      passes.push({ status: 'failed', because: lost(epoch), steps: [] })
      break
    }
    const done = epochOf(epoch, pass, tested)
    epochs.push(done)
    yield { type: 'epoch', ...done }
  }
  return runOf(experiment, engine, { passes, epochs, confusion, peakMemoryBytes })
}

const lost = (epoch: number): string =>
  `The loss on the test examples after epoch ${epoch} is no finite number. Try a smaller learning rate.`
