import { as, type Expression, isTerm, plays, product, replace } from '@longhand/derivation'
import { whereCounted } from '../counts.ts'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'
import { partIn } from '../part-in.ts'

/** The biases of a recurrent layer: libraries do keep two vectors of them, and that is a convention. */
const areOfGates = (biases: Expression): boolean => {
  const size = biases.type === 'derivation' ? biases.formula : biases
  return partIn(size, isTerm('gates', 'gate-units')) !== undefined
}

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
      (biases) => (areOfGates(biases) ? undefined : as('biases', product([mistaken(2), biases]))),
      whereCounted,
    ),
  ],
}
