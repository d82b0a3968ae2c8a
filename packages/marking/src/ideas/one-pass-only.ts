import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Counts what the forward pass keeps and not the backward pass. */
export const onePassOnly: Idea = {
  id: 'one-pass-only',
  title: 'One pass only',
  believes:
    'The learner counts the outputs of the forward pass once, where forward and backward are meant.',
  says: () =>
    'You counted one pass. This figure keeps every output for the way forward and its gradient for the way back: twice as much.',
  wayBack: 'Read the heading of the line: forward and backward.',
  example: { subject: 'alexnet', quantity: 'memory.torchsummary.pass' },
  source: 'pytorch-summary #51',
  rewrites: [strike(plays('both-passes'), directlyIn('product'))],
}
