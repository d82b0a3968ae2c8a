import { plays, strike, within } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Takes the logarithm of every class. */
export const everyClassInCrossEntropy: Idea = {
  id: 'every-class-in-cross-entropy',
  title: 'Every class in the loss',
  believes: 'The learner adds the logarithms of all outputs, not only that of the right class.',
  says: () =>
    'You added the logarithms of all classes. The target is 0 for all but the right one, so only its logarithm counts.',
  wayBack: 'Write the target beside each term: 0 times a logarithm is 0.',
  example: { subject: 'three-classes', quantity: 'loss' },
  rewrites: [strike(plays('target'), within('log-likelihood'))],
}
