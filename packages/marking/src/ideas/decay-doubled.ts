import { plays, product, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Takes the slope of λw² for that of ½λw². */
export const decayDoubled: Idea = {
  id: 'decay-doubled',
  title: 'Decay twice as strong',
  believes: 'The learner takes the penalty without its ½ and pulls twice as hard.',
  says: () =>
    'You pulled twice as hard. This L2 is half lambda times the square, so its slope is lambda times the weight.',
  wayBack: 'Look the penalty up: with the ½ the 2 of the square cancels.',
  example: { subject: 'momentum-steps', quantity: 'output.kernel[0][0].updated' },
  source: 'Keras states L2 without the ½, PyTorch with it',
  rewrites: [replace(plays('decay-term'), (term) => product([mistaken(2), term]))],
}
