import {
  type Derivation,
  type Expression,
  plays,
  quotient,
  replace,
  within,
} from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { partIn } from '../part-in.ts'
import { follows, rework } from '../rework.ts'

const isWindow = plays('kernel-height', 'kernel-width')

/** The window stands in the dividend of the same quotient. */
const sizeOfWindow = (_: Expression, steps: Expression): Expression | undefined =>
  partIn(steps, isWindow)

const inputOverWindow = ({ formula }: Derivation): Expression | undefined => {
  const [input, size] = [
    partIn(formula, plays('input-height', 'input-width')),
    partIn(formula, isWindow),
  ]
  return input && size && quotient(input, size, 'floor')
}

/** Divides by the kernel where the stride belongs. */
export const dividedByKernel: Idea = {
  id: 'divided-by-kernel',
  title: 'Divided by the kernel',
  believes: 'The learner divides by the size of the window instead of its stride.',
  says: () => 'You divided by the size of the window. How far it moves is its stride.',
  wayBack:
    'Two numbers describe the window: how much it sees, and how far it moves. Only the second divides.',
  example: { subject: 'alexnet', quantity: 'pool1.output.height' },
  rewrites: [
    replace(plays('stride'), sizeOfWindow, within('window-steps')),
    rework(follows('window-positions', 'same-positions'), inputOverWindow),
  ],
}
