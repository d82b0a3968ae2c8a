import { directlyIn, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { isRecurrent } from '../recurrent.ts'
import { tensorOf } from '../tensor-of.ts'

const withoutInput = strike(tensorOf(/\.kernel$/), directlyIn('sum'))

/** Leaves out the weights that read the input. */
export const forgotInputWeights: Idea = {
  id: 'forgot-input-weights',
  title: 'Input weights forgotten',
  believes:
    'The learner counts the weights between the units of a recurrent layer and forgets those from its input.',
  says: ({ near }) => {
    const features = near('input.features')
    return `You left the input weights out. Besides the state of the step before, each unit reads ${features === undefined ? 'every feature' : `all ${features} features`} of the step.`
  },
  wayBack:
    'Write the line of one step: it has two products, one with the input and one with the state before.',
  example: { subject: 'in-sequence', quantity: 'last.parameters' },
  rewrites: [
    (node, sheet, owner) => {
      const without = withoutInput(node, sheet, owner)
      return without !== undefined && owner !== undefined && isRecurrent(owner.of, sheet)
        ? without
        : undefined
    },
  ],
}
