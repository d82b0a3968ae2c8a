import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Makes the step as long as the gradient. */
export const learningRateOmitted: Idea = {
  id: 'learning-rate-omitted',
  title: 'The learning rate left out',
  believes: 'The learner subtracts the whole gradient and forgets the learning rate.',
  says: ({ part }) => {
    const rate = part('learning-rate')
    return `You subtracted the whole gradient. A step is the learning rate${rate === undefined ? '' : `, ${rate},`} times the gradient.`
  },
  wayBack:
    'Write the rule of the update down before you put numbers in: old weight minus rate times gradient.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].updated' },
  rewrites: [strike(plays('learning-rate'), directlyIn('product'))],
}
