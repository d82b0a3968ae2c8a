import { plays, strike, within } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Multiplies by one side of the output. */
export const oneOutputSide: Idea = {
  id: 'one-output-side',
  title: 'One output side only',
  believes: 'The learner multiplies by one side of the output, not by its area.',
  says: ({ near }) => {
    const [side, depth] = [near('output.height'), near('output.depth')]
    if (side !== undefined && depth !== undefined)
      return `You left a side of the output out. The filter stops at ${depth} slices, and in each at ${side} rows and as many columns.`
    return `You multiplied by one side of the output. The filter stops at ${side === undefined ? 'rows times columns' : `${side} rows and as many columns`} of positions.`.replace(
      'columns of positions',
      'columns',
    )
  },
  wayBack: 'A filter slides along the rows and along the columns: multiply both.',
  example: { subject: 'alexnet', quantity: 'conv1.macs' },
  rewrites: [
    strike(plays('output-width'), within('weight-uses')),
    strike(plays('output-height'), within('weight-uses')),
    strike(plays('output-depth'), within('weight-uses')),
  ],
}
