import { ownedBy, type Rewrite, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

const netsForExponentials: Rewrite = replace(
  (node) => node.type === 'application' && node.function === 'exp',
  (node) => (node.type === 'application' ? node.arguments[0] : undefined),
  ownedBy('softmax', 'all-exponentials'),
)

/** Divides a net by the sum of all nets. */
export const softmaxWithoutExponentials: Idea = {
  id: 'softmax-without-exponentials',
  title: 'Softmax without exponentials',
  believes: 'The learner divides each net by the sum of all nets.',
  says: () =>
    'You divided the nets themselves. Softmax takes e to each of them first, so that every share is positive.',
  wayBack: 'Look for a net below 0: its share would be negative, and no probability is.',
  example: { subject: 'three-classes', quantity: 'output.output[0][0]' },
  isAlone: true,
  rewrites: [netsForExponentials],
}
