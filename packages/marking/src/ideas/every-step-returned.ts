import { product } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'
import { isRecurrent } from '../recurrent.ts'
import { follows, rework } from '../rework.ts'

/** Lets a recurrent layer put out what it has after every step. */
export const everyStepReturned: Idea = {
  id: 'every-step-returned',
  title: 'Every step put out',
  believes: 'The learner lets a recurrent layer put out a vector for each step, not for the last.',
  says: ({ near }) => {
    const steps = near('input.steps')
    return `You kept ${steps === undefined ? 'every step' : `all ${steps} steps`}. This layer puts out what it has after the last step only.`
  },
  wayBack:
    'Look for the setting that returns sequences: without it the layer reads the whole sequence and answers once.',
  example: { subject: 'in-sequence', quantity: 'last.output' },
  rewrites: [
    rework(follows('layer-activations'), ({ of, formula }, sheet) => {
      if (!isRecurrent(of, sheet) || nearby(of, sheet, 'output.steps')) return undefined
      const steps = nearby(of, sheet, 'input.steps')
      return steps && product([...steps, formula])
    }),
  ],
}
