import { apply, quotient, type Rewrite } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

const toBase =
  (base: number): Rewrite =>
  (node) =>
    node.type === 'application' && node.function === 'ln'
      ? quotient(node, apply('ln', [mistaken(base)]))
      : undefined

/** Uses a logarithm of another base. */
export const otherLogarithm: Idea = {
  id: 'other-logarithm',
  title: 'A logarithm of another base',
  believes:
    'The learner uses the logarithm of a calculator or of information theory, where the natural one is meant.',
  says: () =>
    'You used a logarithm of another base. Cross-entropy in this field takes the natural one.',
  wayBack: 'Check your calculator with the number e: its natural logarithm is 1.',
  example: { subject: 'three-classes', quantity: 'loss' },
  rewrites: [toBase(10), toBase(2)],
}
