import { counts } from '../counts.ts'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'
import { rework } from '../rework.ts'

/** Says that nothing is learnt where there are weights. */
export const noWeights: Idea = {
  id: 'no-weights',
  title: 'No weights where there are some',
  believes:
    'The learner takes the layer for one that only moves numbers, as a pool or a flatten layer does.',
  says: () =>
    'You counted no weights here. This layer multiplies what it reads by numbers that training changes.',
  wayBack:
    'Ask what training could change in the layer. If its output is a weighted sum, the weights are numbers to count.',
  example: { subject: 'alexnet', quantity: 'conv1.parameters' },
  rewrites: [
    rework(
      (line) => counts(line) && line.rule !== 'total' && line.value !== 0,
      () => mistaken(0),
    ),
  ],
}
