import { eachOf } from '../each-of.ts'
import type { Idea } from '../idea.ts'
import { withoutBiases } from '../without-biases.ts'

/** Counts what is multiplied and not what is added. */
export const forgotBias: Idea = {
  id: 'forgot-bias',
  title: 'Leaving the biases out',
  believes:
    'The learner counts what the kernel multiplies and forgets what is added afterwards: one bias for each filter or unit.',
  says: ({ part }) => {
    const [filters, units] = [part('filters'), part('units')]
    if (filters !== undefined)
      return `You left the biases out: ${eachOf(filters, 'filter')} adds one.`
    if (units !== undefined) return `You left the biases out: ${eachOf(units, 'unit')} adds one.`
    return 'You left the biases out: every filter and every unit adds one.'
  },
  wayBack:
    'Count one filter first: its weights, and then its one bias. Multiply by the number of filters afterwards.',
  example: { subject: 'alexnet', quantity: 'conv1.parameters' },
  rewrites: [withoutBiases],
}
