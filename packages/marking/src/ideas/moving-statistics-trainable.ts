import { isTerm, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'
import { rework } from '../rework.ts'

const isTrainable = isTerm('trainable')

/** Counts running means and variances as trained. */
export const movingStatisticsTrainable: Idea = {
  id: 'moving-statistics-trainable',
  title: 'Running statistics counted as trained',
  believes: 'The learner counts the running mean and variance among the trainable parameters.',
  says: () =>
    'You counted the running mean and variance as trainable. They are measured while training runs; no gradient changes them.',
  wayBack: 'Ask which numbers the update rule touches. Statistics are only averaged.',
  example: { subject: 'one-of-each', quantity: 'normalise.trainable' },
  source: 'Stack Overflow 42521005',
  rewrites: [
    rework(
      (line) => isTrainable(line) && line.rule !== 'total',
      (line, sheet) => {
        const kept = nearby(
          line.of,
          sheet,
          'movingMean.movingMean',
          'movingVariance.movingVariance',
        )
        return kept && sum([line.formula, ...kept])
      },
    ),
  ],
}
