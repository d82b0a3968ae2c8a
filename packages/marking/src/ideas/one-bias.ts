import { directlyIn, plays, quantity, replace, within } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { biasTerm } from '../places.ts'

const one = () => quantity('biases', 1)

/** Counts one bias where every filter has one. */
export const oneBias: Idea = {
  id: 'one-bias',
  title: 'One bias for the layer',
  believes: 'The learner thinks that a layer has one bias, which all its filters or units share.',
  says: ({ part }) => {
    const outputs = part('units') === undefined ? 'filter' : 'unit'
    return `You counted one bias for the whole layer. Every ${part('heads') === undefined ? outputs : 'output'} has its own.`
  },
  wayBack:
    'Ask what one filter needs to work alone: its weights and a bias. A layer is that many times over.',
  example: { subject: 'alexnet', quantity: 'conv1.parameters' },
  rewrites: [
    // one bias, used at every position
    replace(plays('biases'), one, (parent) =>
      [directlyIn('sum'), within('weight-uses')].some((meant) => meant(parent)),
    ),
    // one bias, used once
    replace(biasTerm, one, directlyIn('sum')),
  ],
}
