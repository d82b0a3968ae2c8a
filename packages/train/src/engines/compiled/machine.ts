import type { PlacedNetwork, Unsupported } from '@longhand/network'
import type { WeightsOf } from '../../building/initial-weights.ts'
import type { Batch } from '../engine.ts'
import { type LossName, lossNames } from '../losses.ts'
import { type CompileSettings, compile, type Plan } from './compile.ts'
import type { Call } from './part.ts'

/** Some examples of a batch, from `first` up to, but not including, `end`. */
export interface Stretch {
  readonly first: number
  readonly end: number
}

/**
 * Runs a plan on some examples of a batch; their outputs are put among those of the whole batch.
 *
 * @returns What the examples add to the loss, before it is divided by the batch.
 */
export type Pass = (batch: Batch, stretch: Stretch, step: number, outputs: Float32Array) => number

/** A plan with weights in it, ready to run. */
export interface Machine {
  readonly plan: Plan
  /** Forward and backward: leaves the part that the examples have in the batch's gradients. */
  readonly learn: Pass
  /** Forward alone, as after training. */
  readonly look: Pass
  readonly weights: () => readonly Float32Array[]
}

/** A network with its first weights, ready to run; or what of it cannot be compiled. */
export const machineFor = async (
  network: PlacedNetwork,
  weightsOf: WeightsOf,
  loss: LossName,
  settings: CompileSettings,
): Promise<Machine | Unsupported> => {
  const plan = await compile(network, settings)
  if ('unsupported' in plan) return plan
  const { arena, weights, output, now } = plan
  const floats = (at: number, count: number) => new Float32Array(arena.memory.buffer, at, count)
  const values = network.layers.flatMap((layer) => weightsOf(layer).map((given) => given.values))
  for (const [i, { at, count }] of weights.all.entries()) floats(at, count).set(values[i] ?? [])
  const target = arena.allocate(4 * output.size * plan.capacity)
  const lossCall = (gradient: number): Call => [
    'loss',
    ...[output.size, lossNames.indexOf(loss), now],
    ...[target, output.at, gradient],
  ]
  const { forward, evaluate, backward } = plan
  return {
    plan,
    learn: passOf(plan, target, [...forward, lossCall(output.gradient), ...backward]),
    look: passOf(plan, target, [...evaluate, lossCall(0)]),
    weights: () => weights.all.map(({ at, count }) => floats(at, count).slice()),
  }
}

const passOf = (plan: Plan, target: number, calls: readonly Call[]): Pass => {
  const { arena, kernels, input, output, now } = plan
  const steps = calls.map(([name, ...numbers]) => {
    const kernel = kernels[name]
    return (examples: number) => kernel(examples, ...numbers)
  })
  return ({ size, inputs, targets }, { first, end }, step, outputs) => {
    const { buffer } = arena.memory
    const of = (all: Float32Array, each: number) => all.subarray(first * each, end * each)
    const examples = end - first
    new Float32Array(buffer, input.at).set(of(inputs, input.size))
    new Float32Array(buffer, target).set(of(targets, output.size))
    new Int32Array(buffer, now).set([size, first, step])
    for (const run of steps) run(examples)
    of(outputs, output.size).set(new Float32Array(buffer, output.at, examples * output.size))
    return new Float64Array(buffer, now + 16, 1)[0] ?? Number.NaN
  }
}
