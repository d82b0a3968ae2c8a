import { type Address, ownedBy, plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { moved } from '../neighbour.ts'

const toNet = (address: Address): Address => address.replace('.output', '.net')

/** Multiplies by the net instead of the output. */
export const netForOut: Idea = {
  id: 'net-for-out',
  title: 'The net for the output',
  believes:
    'The learner multiplies the delta by the net of the unit before, and not by what that unit put out.',
  says: () =>
    'You multiplied by the net of the unit before. The weight was multiplied by its output, after the activation function.',
  wayBack:
    'Look at the way forward: what stood beside the weight there stands beside the delta now.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].gradient' },
  rewrites: [
    replace(
      plays('input-activation'),
      (out, _, sheet) => moved(out, toNet, sheet),
      ownedBy('weight-gradient'),
    ),
  ],
}
