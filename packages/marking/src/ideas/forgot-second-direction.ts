import { directlyIn, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { tensorOf } from '../tensor-of.ts'

/** Counts one direction of two. */
export const forgotSecondDirection: Idea = {
  id: 'forgot-second-direction',
  title: 'Second direction forgotten',
  believes: 'The learner counts a layer that reads both ways as one that reads forwards.',
  says: () =>
    'You counted one direction. A second layer like it reads the sequence backwards, with weights of its own.',
  wayBack:
    'Draw both rows of states: nothing is shared between them, so everything is there twice.',
  example: { subject: 'in-sequence', quantity: 'both.parameters' },
  rewrites: [strike(tensorOf(/\/backward\./), directlyIn('sum'))],
}
