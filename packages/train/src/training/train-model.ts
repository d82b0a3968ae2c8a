import { type Checked, hasIssues, issuesIn } from '@longhand/network'
import { initialWeights } from '../building/initial-weights.ts'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { dataHash } from '../data/data-hash.ts'
import { engineFor } from '../engines/engines.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { readyNetwork } from '../experiment/ready-network.ts'
import { beginning } from './course.ts'
import { goingOn } from './going-on.ts'
import { type Parted, partedFor } from './parted-for.ts'
import type { Surroundings } from './surroundings.ts'
import { type Training, training } from './training.ts'

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
  // an engine needs no room for more examples than there are
  const most = Math.min(batchSize, parted.value.data.train.count)
  const settings = { loss, optimizer, regularization, seed, batchSize: most, threads }
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
