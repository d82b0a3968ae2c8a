import { plays, strike, within } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Leaves the stride out of the output size. */
export const forgotStride: Idea = {
  id: 'forgot-stride',
  title: 'Stride forgotten',
  believes: 'The learner lets the window stop at every position, though it jumps.',
  says: ({ part }) => {
    const stride = part('stride')
    return `You left the stride out. The window moves ${stride === undefined ? 'several positions' : `${stride} positions`} at a time, so it takes fewer of them.`
  },
  wayBack:
    'Mark where the window starts, and where it stands after one step. The distance is the stride; divide by it.',
  example: { subject: 'alexnet', quantity: 'conv1.output.height' },
  rewrites: [strike(plays('stride'), within('window-steps'))],
}
