import { lastStage, type Stage, stepStage } from '../writing/stage.ts'
import { numbersIn } from './numbers-in.ts'
import { once } from './once.ts'
import type { SetUp } from './set-up.ts'
import { type Forward, type Step, workForward, workStep } from './step.ts'
import { givenWeights, tensorIn, type Weights } from './weights.ts'

/** All steps of a training, and the way forward after them. */
export interface Training {
  readonly first: Step
  /** Steps whose working is kept, the first left out; in a long training the last alone. */
  readonly later: () => readonly Step[]
  readonly after: () => Forward
}

/** Longer trainings begin their last step from numbers: nobody reads a working of a hundred steps. */
const mostWritten = 8
/** Layers passed in all steps together, each standing on the one before. */
const mostPassed = 100

/** The steps of a problem; nothing is computed before it is asked for. */
export const training = (setUp: SetUp): Training => {
  const { steps = 1 } = setUp.problem
  const weights = givenWeights(
    setUp,
    (layer, tensor) => setUp.weights.get(layer)?.[tensor] ?? [],
    stepStage(1, steps),
  )
  const first = workStep(setUp, weights, stepStage(1, steps))
  const later = once(() => laterSteps(setUp, first, steps))
  const after = once(() => {
    const last = later().at(-1) ?? first
    return workForward(setUp, last.updated, lastStage(steps))
  })
  return { first, later, after }
}

const laterSteps = (setUp: SetUp, first: Step, steps: number): readonly Step[] => {
  const isWritten = steps <= mostWritten && steps * setUp.network.layers.length <= mostPassed
  const kept: Step[] = []
  let before = first
  for (let step = 2; step <= steps; step++) {
    const stage = stepStage(step, steps)
    const weights = isWritten ? before.updated : inNumbers(setUp, before, stage)
    before = workStep(setUp, weights, stage)
    if (isWritten || step === steps) kept.push(before)
  }
  return kept
}

/** The weights after a step as given numbers: what came before is worked out and let go. */
const inNumbers = (setUp: SetUp, { updated }: Step, stage: Stage): Weights =>
  givenWeights(setUp, (layer, tensor) => numbersIn(tensorIn(updated, layer, tensor)), stage)
