import type { Idea } from '../idea.ts'
import { withoutRounding } from '../without-rounding.ts'

/** Leaves a fraction of a position. */
export const stepsNotRounded: Idea = {
  id: 'steps-not-rounded',
  title: 'Steps not rounded',
  believes: 'The learner takes what the division gives, also where it is no whole number.',
  says: () =>
    'You did not round. A window takes whole steps only: this layer rounds the number of steps to a whole one.',
  wayBack:
    'An output is a grid of positions, and there is no quarter of a position. Ask which way the layer rounds.',
  example: { subject: 'one-of-each', quantity: 'pooled.output.height' },
  source: 'CS231n, convolutional networks: 224 for 227 gives 54.25',
  rewrites: [withoutRounding],
}
