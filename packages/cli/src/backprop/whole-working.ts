import type { Work } from '@longhand/backprop'
import type { Derivation } from '@longhand/derivation'
import { type Weight, weightCount, weightsIn } from './weights-in.ts'

/** More weights than these are no work for a hand. */
const mostByHand = 60

/** Whether every line of a problem can be written out. */
export const isHandSized = (work: Work): boolean => weightCount(work) <= mostByHand

/**
 * Everything that a problem asks for: the loss, every gradient and every update, and the loss
 * after the last update; of a problem that is not hand-sized, the losses alone.
 */
export const wholeWorking = (work: Work): readonly Derivation[] => [
  work.loss,
  ...(isHandSized(work) ? [...weightsIn(work)].flatMap(workedOut) : []),
  work.lossAfter,
]

const workedOut = ({ gradient, updated }: Weight): readonly Derivation[] =>
  [gradient, updated].flatMap((node) => (node.type === 'derivation' ? [node] : []))
