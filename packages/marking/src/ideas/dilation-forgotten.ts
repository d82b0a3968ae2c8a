import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Takes a dilated kernel for a dense one. */
export const dilationForgotten: Idea = {
  id: 'dilation-forgotten',
  title: 'Dilation forgotten',
  believes:
    'The learner takes the kernel as wide as it has entries, though dilation spreads them out.',
  says: ({ part }) => {
    const rate = part('dilation')
    return `You left the dilation out. With entries ${rate ?? 'several'} positions apart, the kernel spans more than its own size.`
  },
  wayBack:
    'Draw the kernel’s entries with their gaps. What it spans from the first to the last is what counts.',
  example: { subject: 'one-of-each', quantity: 'dilated.output.height' },
  source: 'PyTorch forum 93850',
  rewrites: [strike(plays('dilation'), directlyIn('product'))],
}
