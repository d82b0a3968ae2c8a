import {
  directlyIn,
  type Expression,
  plays,
  product,
  replace,
  type Sheet,
} from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'

const perPosition = (size: Expression, _: Expression, sheet: Sheet): Expression | undefined => {
  const sides = 'of' in size ? nearby(size.of, sheet, 'input.height', 'input.width') : undefined
  return sides && product([size, ...sides])
}

/** Gives every activation a scale and a shift. */
export const batchNormPerActivation: Idea = {
  id: 'batch-norm-per-activation',
  title: 'Batch norm for each activation',
  believes: 'The learner gives every single activation its own scale and shift, not every channel.',
  says: () =>
    'You gave every position its own scale and shift. In a feature map, all positions of a channel share one of each.',
  wayBack:
    'The mean is taken over the batch and over all positions of a channel: one mean, so one scale and one shift.',
  example: { subject: 'one-of-each', quantity: 'normalise.trainable' },
  rewrites: [
    replace(
      plays('gamma', 'beta', 'moving-mean', 'moving-variance'),
      perPosition,
      directlyIn('sum'),
    ),
    replace(plays('gamma', 'beta'), perPosition, directlyIn('sum')),
  ],
}
