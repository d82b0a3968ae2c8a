import { product } from '@longhand/derivation'
import { countsParameters } from '../counts.ts'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'
import { rework } from '../rework.ts'

/** Counts weights again for each use of a layer. */
export const sharedCountedTwice: Idea = {
  id: 'shared-counted-twice',
  title: 'Shared weights counted again',
  believes: 'The learner counts a layer that is used several times once for each use.',
  says: ({ near }) => {
    const uses = near('timesUsed')
    return `You counted shared weights ${uses === undefined ? 'for each use' : `${uses} times`}. All uses of a layer have the same weights: count them once.`
  },
  wayBack: 'Ask how many numbers are stored. Using them again stores nothing.',
  example: { subject: 'small-decoder', quantity: 'twice.parameters' },
  source: 'torchinfo #322; pytorch-summary #37',
  rewrites: [
    rework(
      (line) => countsParameters(line) && line.rule !== 'total',
      (line, sheet) => {
        const uses = nearby(line.of, sheet, 'timesUsed')
        return uses && product([line.formula, ...uses])
      },
    ),
  ],
}
