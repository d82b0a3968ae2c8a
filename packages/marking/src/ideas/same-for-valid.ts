import { as, plays, quotient } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { partIn } from '../part-in.ts'
import { follows, rework } from '../rework.ts'

const inputs = plays('input-height', 'input-width', 'input-depth', 'input-steps')

/** Works an output size out as if the padding were “same”. */
export const sameForValid: Idea = {
  id: 'same-for-valid',
  title: '“Same” for “valid”',
  believes: 'The learner divides the input by the stride and rounds up, as padding “same” does.',
  says: () =>
    'You worked the size out as padding “same” does: the input over the stride, rounded up. This layer pads otherwise, so the window costs positions.',
  wayBack: 'Read the padding first. Only “same” pads as much as keeps every position.',
  example: { subject: 'alexnet', quantity: 'pool1.output.height' },
  source: 'udacity/CarND-Alexnet-Feature-Extraction, issue 21',
  rewrites: [
    rework(follows('window-positions'), ({ formula }) => {
      const [input, stride] = [partIn(formula, inputs), partIn(formula, plays('stride'))]
      return input && stride && as('window-steps', quotient(input, stride, 'ceil'))
    }),
  ],
}
