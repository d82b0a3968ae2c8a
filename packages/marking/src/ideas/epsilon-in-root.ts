import { apply, as, plays, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Adds epsilon under the root. */
export const epsilonInRoot: Idea = {
  id: 'epsilon-in-root',
  title: 'Epsilon under the root',
  believes: 'The learner adds epsilon to the mean square, under the root, where it stands outside.',
  says: () => 'You added epsilon under the root. Here it stands outside, beside the root.',
  wayBack: 'Read the formula from the inside out: square, mean, root, and only then epsilon.',
  example: { subject: 'adam-steps', quantity: 'hidden.kernel[0][0].updated' },
  source: 'PyTorch and TensorFlow place it differently',
  rewrites: [
    (node) => {
      if (node.type !== 'sum') return undefined
      const [root, small] = [node.terms.find(plays('root')), node.terms.find(plays('epsilon'))]
      if (root?.type !== 'application' || small === undefined) return undefined
      return as('root', apply('sqrt', [sum([...root.arguments, small])]))
    },
  ],
}
