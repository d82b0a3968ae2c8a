import { ownedBy, plays, type Rewrite, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

const ownWeight: Rewrite = (node, sheet, owner) =>
  replace(
    plays('input-activation'),
    () => owner && sheet.find(owner.of),
    ownedBy('weight-gradient'),
  )(node, sheet, owner)

/** Multiplies by the weight instead of what it multiplies. */
export const weightForInput: Idea = {
  id: 'weight-for-input',
  title: 'The weight for the input',
  believes: 'The learner multiplies the delta by the weight itself.',
  says: () =>
    'You multiplied by the weight. Its gradient needs what the weight multiplied: a product’s slope in one factor is the other.',
  wayBack: 'Differentiate w·x by w: x is left.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].gradient' },
  rewrites: [ownWeight],
}
