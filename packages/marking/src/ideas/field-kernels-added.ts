import { plays, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { inField } from '../in-field.ts'
import { partIn } from '../part-in.ts'
import { follows, rework } from '../rework.ts'

/** Adds the kernels for a receptive field. */
export const fieldKernelsAdded: Idea = {
  id: 'field-kernels-added',
  title: 'Kernels added',
  believes: 'The learner adds the sizes of the windows to get what an output sees.',
  says: () =>
    'You added the windows up. Neighbouring windows overlap: each further one adds its size less one.',
  wayBack: 'Draw two windows of three, one above the other: the upper one sees five, not six.',
  example: { subject: 'one-of-each', quantity: 'after.receptiveField' },
  source: 'Artificial Intelligence Stack Exchange 5107',
  rewrites: [
    rework(follows('receptive-field'), ({ formula }) => {
      const [before, kernel] = [partIn(formula, inField), partIn(formula, plays('kernel-side'))]
      if (before === undefined || kernel === undefined) return undefined
      return before.type === 'quantity' ? kernel : sum([before, kernel])
    }),
  ],
}
