import { plays, product } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { isRecurrent } from '../recurrent.ts'
import { follows, rework } from '../rework.ts'

const isSteps = plays('output-steps')

/** Lets a recurrent layer that puts out a sequence answer once. */
export const lastStepReturned: Idea = {
  id: 'last-step-returned',
  title: 'The last step only',
  believes: 'The learner lets a recurrent layer put out one vector, though it returns a sequence.',
  says: ({ near }) => {
    const steps = near('output.steps')
    return `You counted what one step puts out. This layer returns a sequence: a vector for each of its ${steps === undefined ? 'steps' : `${steps} steps`}.`
  },
  wayBack:
    'Look for the setting that returns sequences: with it the layer answers at every step, and the steps stay an axis of the shape.',
  example: { subject: 'in-sequence', quantity: 'gated.output' },
  rewrites: [
    rework(follows('layer-activations'), ({ of, formula }, sheet) => {
      if (!isRecurrent(of, sheet) || formula.type !== 'product') return undefined
      const others = formula.factors.filter((one) => !isSteps(one))
      return others.length < formula.factors.length && others.length > 0
        ? product(others)
        : undefined
    }),
  ],
}
