import type { PlacedNetwork, Unsupported } from '@longhand/network'
import type { WeightsOf } from '../../building/initial-weights.ts'
import type { Optimizer } from '../../experiment/optimizer.ts'
import type { Regularization } from '../../experiment/regularization.ts'
import { type LossName, lossNames } from '../losses.ts'
import { type Board, boardOn } from './board.ts'
import { compile, type Ground, type Known } from './compile.ts'
import { type Following, followingOn } from './following.ts'
import type { Lane } from './lane.ts'
import { multiplicationsIn } from './multiplications.ts'
import type { Call } from './part.ts'
import type { Plan } from './plan.ts'
import { type Running, running } from './running.ts'
import { shardCount } from './shards.ts'
import type { StartThread } from './thread.ts'

/** What a machine is made for. */
export interface MachineSettings {
  readonly loss: LossName
  readonly weightsOf: WeightsOf
  readonly optimizer: Optimizer
  readonly regularization?: Regularization | undefined
  readonly seed: number
  /** Examples of a step, at most. */
  readonly batchSize: number
  readonly threads: number
  readonly startThread?: StartThread | undefined
}

/** A network with weights in a memory, ready to run. */
export interface Machine extends Running {
  readonly ground: Ground
  readonly following: Following
  readonly threads: number
}

/** A network with its first weights, ready to run; or what of it cannot be compiled. */
export const machineFor = async (
  network: PlacedNetwork,
  settings: MachineSettings,
): Promise<Machine | Unsupported> => {
  try {
    return await build(network, settings)
  } catch (error) {
    if (error instanceof RangeError)
      return { unsupported: 'Its batches need more memory than WebAssembly has.' }
    throw error
  }
}

const build = async (
  network: PlacedNetwork,
  settings: MachineSettings,
): Promise<Machine | Unsupported> => {
  const { batchSize, seed, startThread } = settings
  const multiplications = multiplicationsIn(network)
  const partsOf = ({ trained: weights, wholeBatch }: Known): number =>
    shardCount({ batch: batchSize, multiplications, weights, wholeBatch })
  const ground = await compile(network, {
    seed,
    shared: startThread !== undefined && settings.threads > 1,
    capacity: (known) => Math.ceil(batchSize / partsOf(known)),
  })
  if ('unsupported' in ground) return ground
  fill(network, settings.weightsOf, ground)
  const shards = partsOf(ground.known)
  const threads = startThread === undefined ? 1 : Math.min(settings.threads, shards)
  const plan = ground.plan()
  const others = Array.from({ length: threads - 1 }, ground.plan)
  const { input, output } = plan
  const board = boardOn(ground.arena, {
    ...{ batch: batchSize, shards, trained: ground.known.trained },
    ...{ input: input.size, output: output.size },
  })
  const lane = (each: Plan) => laneOn(ground, each, board, settings.loss)
  const following = followingOn(ground, settings.optimizer, settings.regularization)
  const pace = { batchSize, shards, following, startThread }
  const lanes = [lane(plan), ...others.map(lane)] as const
  return { ground, following, threads, ...(await running(ground, lanes, pace)) }
}

const floatsIn = ({ arena }: Ground, at: number, count: number): Float32Array =>
  new Float32Array(arena.memory.buffer, at, count)

/** Writes the first weights where they belong. */
const fill = (network: PlacedNetwork, weightsOf: WeightsOf, ground: Ground): void => {
  const values = network.layers.flatMap((layer) => weightsOf(layer).map((given) => given.values))
  for (const [i, { at, count }] of ground.weights.all.entries())
    floatsIn(ground, at, count).set(values[i] ?? [])
}

/** A plan with the loss at its end. */
const laneOn = (ground: Ground, plan: Plan, board: Board, name: LossName): Lane => {
  const { output, capacity, now } = plan
  const target = ground.arena.allocate(4 * output.size * capacity)
  const loss = (gradient: number): Call => [
    'loss',
    ...[output.size, lossNames.indexOf(name), now],
    ...[target, output.at, gradient],
  ]
  return { plan, target, loss: loss(output.gradient), lossAlone: loss(0), board }
}
