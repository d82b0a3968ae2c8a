import { as, plays, product, replace } from '@longhand/derivation'
import { whereCounted } from '../counts.ts'
import type { Idea } from '../idea.ts'
import { inputDepth } from '../nearby.ts'

/** Gives a bias to what is read, and not to what is made. */
export const biasPerInput: Idea = {
  id: 'bias-per-input',
  title: 'A bias for each input',
  believes:
    'The learner counts one bias for each input channel or input number, though biases are added to outputs.',
  says: ({ part }) => {
    const read = part('input-channels') ?? part('group-channels') ?? part('inputs')
    return `You counted a bias for ${read === undefined ? 'each input' : `each of the ${read} inputs`}. A bias is added to an output: count filters or units.`
  },
  wayBack:
    'Follow one output back: a weighted sum of inputs, and then one number more. That number is the bias.',
  example: { subject: 'alexnet', quantity: 'conv2.parameters' },
  source: 'Cross Validated (Stack Exchange) 570254',
  rewrites: [
    replace(
      plays('biases'),
      (biases, _, sheet) => {
        const read = 'of' in biases ? inputDepth(biases.of, sheet) : undefined
        // a product of one: the biases keep their part, and the channels theirs
        return read && as('biases', product([read]))
      },
      whereCounted,
    ),
  ],
}
