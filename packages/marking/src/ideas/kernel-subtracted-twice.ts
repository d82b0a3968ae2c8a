import { plays, type Rewrite, rewrite, struck, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { follows, rework } from '../rework.ts'

const takenAgain: Rewrite = (node) => {
  if (node.type !== 'sum') return undefined
  const taken = node.terms.find(plays('window-taken'))
  return taken && sum([...node.terms, taken])
}

/** Subtracts the kernel on both sides. */
export const kernelSubtractedTwice: Idea = {
  id: 'kernel-subtracted-twice',
  title: 'Kernel subtracted twice',
  believes: 'The learner takes the kernel off at both ends of the axis.',
  says: () => 'You subtracted the kernel twice. It takes its room once, where it stands first.',
  wayBack:
    'The window has one left end and one right end. When the left end moves, the right one moves along.',
  example: { subject: 'alexnet', quantity: 'conv1.output.height' },
  rewrites: [
    rework(follows('window-positions'), ({ formula }) => {
      const outcome = rewrite(formula, takenAgain)
      return outcome === struck || outcome === formula ? undefined : outcome
    }),
  ],
}
