import type { Batch, Outcome } from '../engine.ts'
import type { LayerNumbers } from '../layer-statistics.ts'
import type { Ground } from './compile.ts'
import { crewOf } from './crew.ts'
import { addUp, type Following } from './following.ts'
import type { Lane } from './lane.ts'
import { shardsOf } from './shards.ts'
import type { StartThread } from './thread.ts'

/** How a machine takes its batches. */
export interface Pace {
  readonly batchSize: number
  readonly shards: number
  readonly following: Following
  readonly startThread: StartThread | undefined
}

/** What a machine can do. */
export interface Running {
  /** Where a batch lies that is worked on. */
  readonly room: (size: number) => Batch
  /** Forward and backward, at most `batchSize` examples; `follow` is to come next. */
  readonly learn: (batch: Batch, step: number) => Outcome
  /** Where the gradients of the whole batch lie after `learn`: they are added up. */
  readonly gradients: (batch: Batch) => number
  /** The weights follow the gradients of a batch. */
  readonly follow: (batch: Batch, step: number) => void
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
  { batchSize, shards, following, startThread }: Pace,
): Promise<Running> => {
  const { arena, kernels, weights } = ground
  const { memory } = arena
  const [{ plan, board }] = lanes
  const floats = (at: number, count: number) => new Float32Array(memory.buffer, at, count)
  const crew = await crewOf(ground, lanes, following, startThread)
  const room = (size: number): Batch => ({
    size,
    inputs: floats(board.inputs, size * plan.input.size),
    targets: floats(board.targets, size * plan.output.size),
  })
  const work = (batch: Batch, task: 'look' | 'learn', step: number): Outcome => {
    const { size } = batch
    const place = room(size)
    // what was written there need not be copied; a piece of it may lie elsewhere
    if (!liesAt(batch.inputs, place.inputs)) place.inputs.set(batch.inputs)
    if (!liesAt(batch.targets, place.targets)) place.targets.set(batch.targets)
    crew.work({ task, batch: size, shards, step })
    const parts = shardsOf(size, shards).length
    const losses = new Float64Array(memory.buffer, board.losses, parts)
    const outputs = floats(board.outputs, size * plan.output.size).slice()
    return { loss: losses.reduce((sum, loss) => sum + loss, 0) / size, outputs }
  }
  const gradients = ({ size }: Batch): number => {
    const all = { first: 0, end: weights.trained.count }
    addUp(kernels, board, shardsOf(size, shards).length, all)
    return board.sum
  }
  return {
    room,
    gradients,
    learn: (batch, step) => work(batch, 'learn', step),
    follow: ({ size }, step) => crew.work({ task: 'follow', batch: size, shards, step }),
    look: (batch) => inPieces(batch, batchSize, (piece) => work(piece, 'look', 0)),
    layers: (batch) => {
      const examples = shardsOf(batch.size, shards)[0]?.end ?? 0
      return numbersOf(lanes[0], ground, floats, gradients(batch), examples)
    },
    weights: () => weights.all.map(({ at, count }) => floats(at, count).slice()),
    stop: crew.stop,
  }
}

const liesAt = (one: Float32Array, other: Float32Array): boolean =>
  one.buffer === other.buffer && one.byteOffset === other.byteOffset

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
