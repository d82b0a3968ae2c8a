import { type Address, negation, product, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'
import { moved } from '../neighbour.ts'
import { slopeOfSigmoid } from '../slope-of-sigmoid.ts'

const toNet = (address: Address): Address => address.replace('.output', '.net')

/** Puts the net where the output belongs in the slope. */
export const netInDerivative: Idea = {
  id: 'net-in-derivative',
  title: 'The net in the slope',
  believes: 'The learner works the sigmoid’s slope out from the net instead of the output.',
  says: () => 'You put the net into the slope. It is out times one minus out.',
  wayBack: 'The slope of a sigmoid lies between 0 and a quarter. Check that yours does.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].gradient' },
  rewrites: [
    slopeOfSigmoid((out, sheet) => {
      const net = moved(out, toNet, sheet)
      return net && product([net, sum([mistaken(1), negation(net)])])
    }),
  ],
}
