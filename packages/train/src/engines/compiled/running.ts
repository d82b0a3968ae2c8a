import type { Batch, Outcome } from '../engine.ts'
import type { LayerNumbers } from '../layer-statistics.ts'
import type { Ground } from './compile.ts'
import { crewOf } from './crew.ts'
import { type Lane, learnIn, lookIn } from './lane.ts'
import { shardsOf } from './shards.ts'
import type { StartThread } from './thread.ts'

/** How a machine takes its batches. */
export interface Pace {
  readonly batchSize: number
  readonly shards: number
  readonly startThread: StartThread | undefined
}

/** What a machine can do. */
export interface Running {
  /** Where the gradients of the whole batch lie after `learn`. */
  readonly gradients: number
  /** Forward and backward, at most `batchSize` examples. */
  readonly learn: (batch: Batch, step: number) => Outcome
  /** Forward alone, as after training; any number of examples. */
  readonly look: (batch: Batch) => Outcome
  readonly weights: () => readonly Float32Array[]
  /** What lies in memory after `learn`, without copies: the outputs are of the first part. */
  readonly layers: (batch: Batch) => readonly LayerNumbers[]
  readonly stop: () => void
}

/** What a machine does with the lanes that were laid out for it. */
export const running = async (
  ground: Ground,
  lanes: readonly [Lane, ...Lane[]],
  { batchSize, shards, startThread }: Pace,
): Promise<Running> => {
  const { arena, kernels, weights } = ground
  const { memory } = arena
  const [{ plan, board }] = lanes
  const [gradients = 0, ...others] = board.gradients
  const floats = (at: number, count: number) => new Float32Array(memory.buffer, at, count)
  const here = {
    learn: learnIn(memory, kernels, lanes[0]),
    look: lookIn(memory, kernels, lanes[0]),
  }
  const crew = await crewOf(memory, lanes, here, startThread)
  const work = (batch: Batch, learns: boolean, step: number): Outcome => {
    const { size, inputs, targets } = batch
    floats(board.inputs, inputs.length).set(inputs)
    floats(board.targets, targets.length).set(targets)
    crew.work({ learns, batch: size, shards, step })
    const parts = shardsOf(size, shards).length
    const losses = new Float64Array(memory.buffer, board.losses, parts)
    const outputs = floats(board.outputs, size * plan.output.size).slice()
    return { loss: losses.reduce((sum, loss) => sum + loss, 0) / size, outputs }
  }
  return {
    gradients,
    learn: (batch, step) => {
      const outcome = work(batch, true, step)
      for (const other of others.slice(0, shardsOf(batch.size, shards).length - 1))
        kernels.add(1, board.trained, gradients, other, gradients)
      return outcome
    },
    look: (batch) => inPieces(batch, batchSize, (piece) => work(piece, false, 0)),
    layers: ({ size }) =>
      numbersOf(lanes[0], ground, floats, gradients, shardsOf(size, shards)[0]?.end ?? 0),
    weights: () => weights.all.map(({ at, count }) => floats(at, count).slice()),
    stop: crew.stop,
  }
}

/** A batch of any size, piece by piece. */
const inPieces = (batch: Batch, most: number, look: (piece: Batch) => Outcome): Outcome => {
  const [width, classes] = [batch.inputs.length / batch.size, batch.targets.length / batch.size]
  const outputs = new Float32Array(batch.targets.length)
  let sum = 0
  for (let first = 0; first < batch.size; first += most) {
    const end = Math.min(first + most, batch.size)
    const piece = look({
      size: end - first,
      inputs: batch.inputs.subarray(first * width, end * width),
      targets: batch.targets.subarray(first * classes, end * classes),
    })
    sum += piece.loss * (end - first)
    outputs.set(piece.outputs, first * classes)
  }
  return { loss: sum / batch.size, outputs }
}

/** The numbers of every layer. */
const numbersOf = (
  { plan }: Lane,
  { weights }: Ground,
  floats: (at: number, count: number) => Float32Array,
  gradients: number,
  examples: number,
): readonly LayerNumbers[] =>
  plan.layers.map(({ layer, at, size, channels }) => {
    const trained = weights.all.flatMap(({ offset, ...weight }) =>
      weight.layer === layer && offset !== undefined ? [{ offset, ...weight }] : [],
    )
    return {
      layer,
      weights: trained.map(({ at, count }) => floats(at, count)),
      gradients: trained.map(({ offset, count }) => floats(gradients + offset, count)),
      outputs: floats(at, examples * size),
      channels,
    }
  })
