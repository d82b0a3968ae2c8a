import { plays, type Rewrite, strike, together, within } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { layerAround } from '../places.ts'

const strikePositions = together(
  strike(plays('steps', 'height', 'width', 'depth'), within('weight-uses')),
  strike(plays('query-tokens')),
)

/** In attention only: elsewhere it is the output positions that are forgotten. */
const onePosition: Rewrite = (node, sheet, owner) =>
  owner !== undefined && sheet.find(`${layerAround(owner)}.heads`) !== undefined
    ? strikePositions(node, sheet, owner)
    : undefined

/** Counts the work for one position of attention. */
export const perTokenOnly: Idea = {
  id: 'per-token-only',
  title: 'One token only',
  believes:
    'The learner counts the multiplications of one position and forgets that there are more.',
  says: ({ near }) => {
    const steps = near('input.steps')
    return `You counted one position. Attention works for ${steps === undefined ? 'all positions' : `all ${steps} of them`}.`
  },
  wayBack: 'Ask how many queries there are: every position asks once.',
  example: { subject: 'in-sequence', quantity: 'attention.macs' },
  rewrites: [onePosition],
}
