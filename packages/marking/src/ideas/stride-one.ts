import { plays, replace, within } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Takes the stride for 1. */
export const strideOne: Idea = {
  id: 'stride-one',
  title: 'Stride taken as 1',
  believes:
    'The learner reads the window as sliding one position at a time, as most convolutions do.',
  says: ({ part }) => {
    const stride = part('stride')
    return `You took the stride as 1.${stride === undefined ? '' : ` It is ${stride}.`}`
  },
  wayBack:
    'Look the stride up for each layer. A pool that states none has the stride of its own size.',
  example: { subject: 'alexnet', quantity: 'pool1.output.height' },
  rewrites: [replace(plays('stride'), () => mistaken(1), within('window-steps'))],
}
