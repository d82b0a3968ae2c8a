import { bind, plays } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

const isExample = plays('example-gradient')

/** Takes the gradient of a shared weight at one position only. */
export const gradientAtOnePosition: Idea = {
  id: 'gradient-at-one-position',
  title: 'One position for a shared weight',
  believes:
    'The learner works out the gradient of a filter’s weight at one position and forgets the others that share it.',
  says: () =>
    'You used one position. The weight works at every position of the output, and what they ask of it is added.',
  wayBack: 'A shared weight is many weights that must stay equal: their gradients add up.',
  example: { subject: 'small-convolution', quantity: 'second.kernel[0][0][0][0].gradient' },
  rewrites: [
    (node, _, owner) => {
      if (owner === undefined || !['weight-gradient', 'bias-gradient'].includes(owner.rule))
        return undefined
      if (node.role !== undefined) return undefined
      if (node.type === 'sum' && node.terms.length > 1)
        return node.terms.some(isExample) ? undefined : node.terms[0]
      if (node.type !== 'sum-over' || node.indices.length < 2) return undefined
      return bind(node.term, Object.fromEntries(node.indices.map(({ name }) => [name, 0])))
    },
  ],
}
