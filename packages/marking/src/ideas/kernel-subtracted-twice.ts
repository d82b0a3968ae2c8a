import { as, ownedBy, plays, type Rewrite, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

const inWindow = ownedBy('window-positions')

const takenAgain: Rewrite = (node, _, owner) => {
  if (node.type !== 'sum' || !inWindow(node, owner)) return undefined
  const taken = node.terms.find(plays('window-taken'))
  const next = taken && sum([...node.terms, taken])
  return next && node.role !== undefined ? as(node.role, next) : next
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
  rewrites: [takenAgain],
}
