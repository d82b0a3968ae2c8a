import type { Kernels } from '@longhand/kernels'
import type { Board } from './board.ts'
import { resolved } from './gradient-places.ts'
import type { Call } from './part.ts'
import type { Plan } from './plan.ts'
import type { Shard } from './shards.ts'

/** A plan with the loss at its end, and the board it reads and writes: plain data. */
export interface Lane {
  readonly plan: Plan
  /** Where the targets of the examples lie that are worked on. */
  readonly target: number
  /** The call of the loss, with or without its gradient. */
  readonly loss: Call
  readonly lossAlone: Call
  readonly board: Board
}

/** Which part of which step is worked on. */
export interface Turn {
  /** Examples of the whole batch. */
  readonly batch: number
  readonly shard: Shard
  /** Which of the parts it is. */
  readonly index: number
  /** The first step is 1. */
  readonly step: number
}

/** Works on a part of a batch that lies on the board, and puts there what it comes to. */
export type Work = (turn: Turn) => void

type Runner = (examples: number) => void

/** @param gradients Where those of the part begin. */
const runnerOf = (kernels: Kernels, calls: readonly Call[], gradients: number): Runner => {
  const steps = calls.map(([name, ...given]) => {
    const kernel = kernels[name]
    const numbers = given.map((number) => resolved(number, gradients))
    return (examples: number) => kernel(examples, ...numbers)
  })
  return (examples) => {
    for (const step of steps) step(examples)
  }
}

/** Forward, loss, backward: gradients, loss and outputs go to the board. */
export const learnIn = (memory: WebAssembly.Memory, kernels: Kernels, lane: Lane): Work => {
  const { plan, loss, board } = lane
  const calls = [...plan.forward, loss, ...plan.backward]
  const parts = board.gradients.map((at) =>
    workIn(memory, kernels, lane, runnerOf(kernels, calls, at)),
  )
  return (turn) => parts[turn.index]?.(turn)
}

/** Forward and loss, as after training. */
export const lookIn = (memory: WebAssembly.Memory, kernels: Kernels, lane: Lane): Work =>
  workIn(memory, kernels, lane, runnerOf(kernels, [...lane.plan.evaluate, lane.lossAlone], 0))

const workIn = (
  memory: WebAssembly.Memory,
  kernels: Kernels,
  { plan, target, board }: Lane,
  run: Runner,
): Work => {
  const { input, output, now } = plan
  const copy = (examples: number, size: number, from: number, to: number) =>
    kernels.copyRows(examples, 1, size, from, size, to, size)
  return ({ batch, shard: { first, end }, index, step }) => {
    const examples = end - first
    copy(examples, input.size, board.inputs + 4 * first * input.size, input.at)
    copy(examples, output.size, board.targets + 4 * first * output.size, target)
    new Int32Array(memory.buffer, now, 3).set([batch, first, step])
    run(examples)
    copy(examples, output.size, output.at, board.outputs + 4 * first * output.size)
    // the loss of a part is a 64-bit number behind what the call was told
    kernels.copyRows(1, 1, 2, now + 16, 2, board.losses + 8 * index, 2)
  }
}
