import { as, plays, product, replace } from '@longhand/derivation'
import { whereCounted } from '../counts.ts'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Counts every bias two times. */
export const biasTwice: Idea = {
  id: 'bias-twice',
  title: 'Every bias twice',
  believes:
    'The learner counts the biases inside each filter and then adds them for the layer once more.',
  says: () =>
    'You counted every bias twice. A filter or a unit has one, whether you count it with its weights or at the end.',
  wayBack:
    'Decide where the bias belongs: inside the bracket with the weights of one filter, or in a term of its own. Never both.',
  example: { subject: 'alexnet', quantity: 'conv1.parameters' },
  rewrites: [
    replace(
      plays('biases'),
      (biases) => as('biases', product([mistaken(2), biases])),
      whereCounted,
    ),
  ],
}
