import type { Idea } from '../idea.ts'
import { poolingForgotten } from './pooling-forgotten.ts'

/** Leaves one pool out of the sizes. */
export const onePoolingTooFew: Idea = {
  id: 'one-pooling-too-few',
  title: 'One pool too few',
  believes: 'The learner counts one pool too few on the way to the dense layer.',
  says: () => 'You left one pool out. Every pool on the way makes the feature map smaller.',
  wayBack: 'Write the shapes down in a column, one line a layer, and tick the pools off.',
  example: { subject: 'alexnet', quantity: 'flatten.output.features' },
  rewrites: poolingForgotten.rewrites,
  held: 'in-one-layer',
}
