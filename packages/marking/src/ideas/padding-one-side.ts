import { plays, strike, within } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Adds the padding once. */
export const paddingOneSide: Idea = {
  id: 'padding-one-side',
  title: 'Padding on one side',
  believes: 'The learner adds the padding once, though it stands on both sides.',
  says: () => 'You added the padding on one side only. Zeros stand at both ends of an axis: 2p.',
  wayBack: 'Draw one row with its zeros, left and right, and count its length.',
  example: { subject: 'alexnet', quantity: 'conv2.output.height' },
  rewrites: [
    strike(plays('both-sides'), within('padded')),
    strike(plays('padding-after'), within('padded')),
  ],
}
