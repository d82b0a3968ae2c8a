import { plays, product } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { partIn } from '../part-in.ts'
import { follows, rework } from '../rework.ts'

/** Multiplies the input by the stride and stops there. */
export const strideTimesInput: Idea = {
  id: 'stride-times-input',
  title: 'Stride times input',
  believes: 'The learner multiplies the input by the stride and leaves kernel and padding out.',
  says: () =>
    'You multiplied by the stride only. That is right with padding “same”; else the last window and the padding count too.',
  wayBack:
    'Place the windows one stride apart and look at the ends: the last one stands out by its own size less a stride.',
  example: { subject: 'small-decoder', quantity: 'spread.output.height' },
  rewrites: [
    rework(follows('spread-positions'), ({ formula }) => {
      const [read, stride] = [
        partIn(formula, plays('input-height', 'input-width')),
        partIn(formula, plays('stride')),
      ]
      return read && stride && product([read, stride])
    }),
  ],
}
