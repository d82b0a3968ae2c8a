import { negation, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'
import { slopeOfSigmoid } from '../slope-of-sigmoid.ts'

/** Takes one minus out for the slope. */
export const slopeIsComplement: Idea = {
  id: 'slope-is-complement',
  title: 'Half of the sigmoid’s slope',
  believes: 'The learner takes one minus out for the sigmoid’s slope and forgets the factor out.',
  says: () => 'You used one minus out. The sigmoid’s slope is out times that.',
  wayBack:
    'The slope is small at both ends: near 1 because of one minus out, and near 0 because of out.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].gradient' },
  rewrites: [slopeOfSigmoid((out) => sum([mistaken(1), negation(out)]))],
}
