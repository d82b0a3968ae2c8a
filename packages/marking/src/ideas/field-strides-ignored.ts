import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Forgets that strides spread later windows. */
export const fieldStridesIgnored: Idea = {
  id: 'field-strides-ignored',
  title: 'Strides ignored in the receptive field',
  believes:
    'The learner adds what each window reaches and forgets that strides before it spread it out.',
  says: () =>
    'You left the strides out. After a stride, neighbouring positions stand further apart on the input, and a window over them reaches further.',
  wayBack:
    'Carry a second number along: how far apart neighbouring outputs stand on the input. Each stride multiplies it.',
  example: { subject: 'one-of-each', quantity: 'after.receptiveField' },
  source: 'forums.fast.ai 64006',
  rewrites: [strike(plays('jump'), ownedBy('receptive-field'))],
}
