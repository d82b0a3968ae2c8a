import { as, plays, product, replace } from '@longhand/derivation'
import { whereCounted } from '../counts.ts'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'

/** Lays a bias on every entry of the kernel. */
export const biasTimesKernelArea: Idea = {
  id: 'bias-times-kernel-area',
  title: 'A bias for each kernel entry',
  believes:
    'The learner gives every entry of the kernel its own bias, so that the biases grow with the kernel.',
  says: ({ part }) => {
    const sides = [part('kernel-height'), part('kernel-width')].filter((side) => side !== undefined)
    return `You multiplied the biases by the kernel’s area${sides.length === 2 ? `, ${sides.join('·')}` : ''}. A filter adds one bias, after everything is summed.`
  },
  wayBack: 'Write one output of one filter out: products, a sum, and at the very end a single + b.',
  example: { subject: 'alexnet', quantity: 'conv1.parameters' },
  rewrites: [
    replace(
      plays('biases'),
      (biases, _, sheet) => {
        const sides =
          'of' in biases ? nearby(biases.of, sheet, 'kernelHeight', 'kernelWidth') : undefined
        return sides && as('biases', product([biases, ...sides]))
      },
      whereCounted,
    ),
  ],
}
