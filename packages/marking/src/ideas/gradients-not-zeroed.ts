import { type Address, isTerm, replace, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { moved } from '../neighbour.ts'

/** The same gradient a step earlier; of the first step, nothing. */
const toStepBefore = (address: Address): Address =>
  address.replace(/Step(\d+)/, (_, step) => `Step${Number(step) - 1}`).concat('.gradient')

/** Adds the gradients of earlier steps. */
export const gradientsNotZeroed: Idea = {
  id: 'gradients-not-zeroed',
  title: 'Gradients not cleared',
  believes: 'The learner adds each step’s gradient to those of the steps before.',
  says: () =>
    'You kept the gradient of the step before. Each update uses the gradient of its own step.',
  wayBack: 'Begin every step with an empty sheet for the gradients.',
  example: { subject: 'momentum-steps', quantity: 'output.kernel[0][0].updated' },
  source: 'cs231n notes; micrograd#53',
  rewrites: [
    replace(
      isTerm('gradient'),
      (gradient, _, sheet) => {
        const before = moved(gradient, toStepBefore, sheet)
        return before && before !== gradient ? sum([before, gradient]) : undefined
      },
      (_, owner) =>
        owner !== undefined && ['descent', 'velocity', 'decayed-gradient'].includes(owner.rule),
    ),
  ],
}
