import type { Table } from '@longhand/derivation'
import type { Stage } from '../writing/stage.ts'
import { backwardPass, type Returned } from './backward-pass.ts'
import { forwardPass, outputIn, type Pass } from './forward-pass.ts'
import { gradientTable } from './gradients.ts'
import { type LossLines, lossLines } from './loss-lines.ts'
import { once } from './once.ts'
import type { SetUp } from './set-up.ts'
import { type KeptOfAll, type Updates, updatesOf } from './updates.ts'
import { mapWeights, type Weights } from './weights.ts'

/** The way forward at one stage of the training, and the error there. */
export interface Forward extends LossLines {
  readonly stage: Stage
  readonly pass: Pass
  readonly output: Table
  readonly weights: Weights
}

/** The way forward with some weights. */
export const workForward = (setUp: SetUp, weights: Weights, stage: Stage): Forward => {
  const pass = forwardPass(setUp, weights, stage)
  const output = outputIn(pass, setUp.outputLayer)
  return { ...lossLines(setUp, output, stage), stage, pass, output, weights }
}

/** One step of the training: forward, back, update. */
export interface Step extends Forward {
  readonly back: readonly Returned[]
  readonly gradients: Weights
  readonly updates: () => Updates
}

/**
 * One step from some weights, and from what the optimizer kept of the step before.
 *
 * Only these weights are used on the way back: all change at once.
 */
export const workStep = (setUp: SetUp, weights: Weights, before: KeptOfAll, stage: Stage): Step => {
  const forward = workForward(setUp, weights, stage)
  const back = backwardPass(setUp, forward.pass, forward.slope, stage)
  const wayBack = new Map(back.map((one) => [one.layer.name, one]))
  const gradients = mapWeights(setUp, (layer, tensor) => {
    const ofExample = wayBack.get(layer.name)?.gradients[tensor]
    return ofExample && gradientTable(setUp, layer, tensor, ofExample, stage)
  })
  const updates = once(() => updatesOf(setUp, { weights, gradients, before }, forward.pass, stage))
  return { ...forward, back, gradients, updates }
}
