import { plays, type Rewrite } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { termsOf } from '../terms-of.ts'

const isBatchSum = plays('batch-sum')
const isExample = plays('example-gradient')

/** One example, and the division by their number with it. */
const undivided: Rewrite = (node) =>
  node.type === 'quotient' && isBatchSum(node.dividend) ? termsOf(node.dividend)[0] : undefined

/** One example, divided as if all were there. */
const divided: Rewrite = (node) => (isBatchSum(node) ? termsOf(node)[0] : undefined)

/** One of the examples that are added. */
const added: Rewrite = (node) => {
  const terms = node.type === 'sum' && node.role === undefined ? node.terms : []
  return terms.length > 1 && terms.every(isExample) ? terms[0] : undefined
}

/** Works with the first example of a batch. */
export const oneExampleOnly: Idea = {
  id: 'one-example-only',
  title: 'One example of the batch',
  believes: 'The learner works with the first example of a batch and forgets the others.',
  says: ({ part }) => {
    const examples = part('batch-size')
    return `You worked with one example. ${examples === undefined ? 'All examples' : `All ${examples} examples`} of the batch have a say: their gradients are added, or their mean is taken.`
  },
  wayBack:
    'Work one example out after the other, each with a column of its own, and join them at the end.',
  example: { subject: 'three-classes', quantity: 'output.kernel[0][0].gradient' },
  isAlone: true,
  rewrites: [undivided, divided, added],
}
