import { lastStage, stepStage } from '../writing/stage.ts'
import { keptTables } from './kept-tables.ts'
import { once } from './once.ts'
import { stepFromNumbers } from './plain-pass.ts'
import type { SetUp } from './set-up.ts'
import { type Forward, type Step, workForward, workStep } from './step.ts'
import { givenWeights } from './weights.ts'

/** All steps of a training, and the way forward after them. */
export interface Training {
  readonly first: Step
  /** A step by its number, from 1; undefined where the training has no such step. */
  readonly at: (step: number) => Step | undefined
  readonly last: () => Step
  readonly after: () => Forward
}

/** Longer trainings begin each step from numbers: nobody reads a working of a hundred steps. */
const mostWritten = 8
/** Layers passed in all steps together, each standing on the one before. */
const mostPassed = 100

/** The steps of a problem; nothing is computed before it is asked for. */
export const training = (setUp: SetUp): Training => {
  const { steps = 1 } = setUp.problem
  const first = firstStep(setUp, steps)
  const at = stepsFrom(setUp, first, steps)
  const last = () => at(steps) ?? first
  const after = once(() => workForward(setUp, last().updates().weights, lastStage(steps)))
  return { first, at, last, after }
}

const firstStep = (setUp: SetUp, steps: number): Step => {
  const stage = stepStage(1, steps)
  const numbersOf = (layer: string, tensor: string) => setUp.weights.get(layer)?.[tensor] ?? []
  const kept = keptTables(setUp, setUp.before.kept, stage)
  return workStep(setUp, givenWeights(setUp, numbersOf, stage), kept, stage)
}

/** Goes on from the last step known before the one that is asked for. */
const stepsFrom = (setUp: SetUp, first: Step, steps: number): Training['at'] => {
  const isWritten = steps <= mostWritten && steps * setUp.network.layers.length <= mostPassed
  const known = new Map([[1, first]])
  return (asked) => {
    if (!Number.isSafeInteger(asked) || asked < 1 || asked > steps) return undefined
    const from = Math.max(...[...known.keys()].filter((step) => step <= asked))
    const before = known.get(from) ?? first
    if (!isWritten && asked > from) known.set(asked, stepFromNumbers(setUp, before, from, asked))
    for (let step = from + 1; isWritten && step <= asked; step++)
      known.set(step, written(setUp, known.get(step - 1) ?? before, step))
    return known.get(asked)
  }
}

/** The next step, with the working of all steps before under it. */
const written = (setUp: SetUp, before: Step, step: number): Step => {
  const { weights, kept } = before.updates()
  return workStep(setUp, weights, kept, stepStage(step, setUp.problem.steps ?? 1))
}
