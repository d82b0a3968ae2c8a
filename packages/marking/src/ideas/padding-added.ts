import { directlyIn, plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Adds the padding where it takes away. */
export const paddingAdded: Idea = {
  id: 'padding-added',
  title: 'Padding added instead of taken away',
  believes:
    'The learner adds the padding to the output of a transposed convolution, where it cuts positions off.',
  says: () =>
    'You added the padding. In a transposed convolution it takes positions away from the output.',
  wayBack:
    'Padding made the input of the ordinary convolution larger; turned around, it makes the output smaller.',
  example: { subject: 'small-decoder', quantity: 'spread.output.height' },
  rewrites: [
    replace(
      plays('padding-taken'),
      (taken) => (taken.type === 'negation' ? taken.inside : undefined),
      directlyIn('sum'),
    ),
  ],
}
