import type { Address, Derivation, Quantity, Table } from '@longhand/derivation'
import { type Checked, hasIssues, type PlacedNetwork } from '@longhand/network'
import { optimizerRule } from './optimizers/optimizer-rules.ts'
import type { Problem } from './problem.ts'
import { setUpProblem } from './reading/set-up-problem.ts'
import { walk } from './walk/walk.ts'
import type { WalkStep } from './walk/walk-step.ts'
import { forwardIssues } from './working/forward-issues.ts'
import { linesIn } from './working/lines-in.ts'
import { once } from './working/once.ts'
import type { SetUp } from './working/set-up.ts'
import { type Find, sheetOf } from './working/sheet.ts'
import { type Training, training } from './working/training.ts'
import type { Weights } from './working/weights.ts'

/** A problem and all its numbers, each worked out when it is asked for. */
export interface Work {
  readonly problem: Problem
  readonly network: PlacedNetwork
  /** The error before the first update. */
  readonly loss: Derivation
  /** What the network puts out before the first update, example by example. */
  readonly outputs: readonly (readonly Derivation[])[]
  /** Tables of ∂E/∂w before the first update, by layer and tensor. */
  readonly gradients: Weights
  /** Tables of the weights after the last update. */
  readonly updated: Weights
  /** The error after the last update. */
  readonly lossAfter: Derivation
  /**
   * Any number by its address: `hidden.output[0][1]`, `hidden.kernel[0][1].gradient`, `loss`.
   *
   * Outputs, nets and deltas take the example first. `updated` follows the last update, everything
   * else comes before the first.
   */
  readonly find: Find
  /** A whole table of numbers by the address of its entries without their places: `hidden.net`. */
  readonly tableAt: (address: Address) => Table | undefined
  /**
   * Every line of a step of the training in order: forward, loss, backward, update.
   *
   * @param step From 1, which is meant where none is named.
   * @throws Where the problem has no such step.
   */
  readonly walk: (step?: number) => Iterable<WalkStep>
}

/**
 * Works a problem out: every number of the forward pass, the way back and the update.
 *
 * Only the way forward is computed at once, since only it shows that a problem makes no sense; all
 * else waits until it is asked for, and asking twice gives the same object.
 */
export const workProblem = (problem: Problem): Checked<Work> => {
  const ready = setUpProblem(problem)
  if (hasIssues(ready)) return ready
  const setUp = ready.value
  const trained = training(setUp)
  const { first, last, after } = trained
  const issues = forwardIssues(setUp, first)
  if (issues.length > 0) return { issues }
  const outputs = once(() => linesIn(first.output))
  const { find, tableAt } = sheetOf(trained)
  return {
    value: {
      problem: setUp.problem,
      network: setUp.network,
      gradients: first.gradients,
      find: (address) => find(address) ?? settingAt(address, setUp.problem),
      tableAt,
      walk: (step = 1) => walkAt(setUp, trained, step),
      get loss() {
        return first.loss()
      },
      get outputs() {
        return outputs()
      },
      get updated() {
        return last().updates().weights
      },
      get lossAfter() {
        return after().loss()
      },
    },
  }
}

/** What the optimizer was set to: `optimizer.beta1`, the usual value where nothing was said. */
const settingAt = (address: Address, { optimizer }: Problem): Quantity | undefined => {
  const [first, field = ''] = address.split('.')
  return first === 'optimizer' ? optimizerRule(optimizer).settings?.(optimizer)[field] : undefined
}

const walkAt = (setUp: SetUp, { at }: Training, step: number): Iterable<WalkStep> => {
  const found = at(step)
  if (found === undefined) throw new RangeError(`the problem has no step ${step}`)
  return walk(setUp, found)
}
