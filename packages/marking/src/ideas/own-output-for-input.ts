import { isTerm, ownedBy, plays, replace, slotsOf } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { moved } from '../neighbour.ts'

const isDelta = isTerm('delta')

/** Multiplies a delta by the output of its own unit. */
export const ownOutputForInput: Idea = {
  id: 'own-output-for-input',
  title: 'The unit’s own output',
  believes:
    'The learner multiplies by what the unit puts out, not by what the weight multiplied on the way in.',
  says: () =>
    'You multiplied by the output of the unit itself. A weight’s gradient needs what came in through the weight.',
  wayBack:
    'Name the weight by its two ends: the delta belongs to the end, the other factor to the beginning.',
  example: { subject: 'two-two-two', quantity: 'hidden.kernel[0][0].gradient' },
  isAlone: true,
  rewrites: [
    replace(
      plays('input-activation'),
      (_, parent, sheet) => {
        const delta = slotsOf(parent).find(isDelta)
        return delta && moved(delta, (address) => address.replace(/\.delta\b/, '.output'), sheet)
      },
      ownedBy('weight-gradient'),
    ),
  ],
}
