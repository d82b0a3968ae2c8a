import { plays, product } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { inField } from '../in-field.ts'
import { partIn } from '../part-in.ts'
import { follows, rework } from '../rework.ts'

/** Multiplies the kernels for a receptive field. */
export const fieldKernelsMultiplied: Idea = {
  id: 'field-kernels-multiplied',
  title: 'Kernels multiplied',
  believes: 'The learner multiplies the sizes of the windows to get what an output sees.',
  says: () => 'You multiplied the windows. Only strides multiply; a window adds its size less one.',
  wayBack: 'Try three layers of three by hand on a strip of paper: seven squares, not many more.',
  example: { subject: 'one-of-each', quantity: 'after.receptiveField' },
  rewrites: [
    rework(follows('receptive-field'), ({ formula }) => {
      const [before, kernel] = [partIn(formula, inField), partIn(formula, plays('kernel-side'))]
      return before && kernel && product([before, kernel])
    }),
  ],
}
