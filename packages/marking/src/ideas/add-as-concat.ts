import type { Idea } from '../idea.ts'

/** Puts branches side by side that are added. */
export const addAsConcat: Idea = {
  id: 'add-as-concat',
  title: 'Addition taken for concatenation',
  believes: 'The learner lets an addition stack its branches, so that the channels grow.',
  says: () =>
    'You stacked the branches. An addition adds them number by number, and the shape stays.',
  wayBack: 'Add two feature maps by hand: the result has one number where each of them had one.',
  example: { subject: 'one-of-each', quantity: 'after.parameters' },
  rewrites: [],
}
