import { as, plays, product, type Rewrite, slotsOf } from '@longhand/derivation'
import { isUses } from '../counts.ts'
import type { Idea } from '../idea.ts'
import { layerAround, outputPositions } from '../places.ts'

const isRead = plays('input-height', 'input-width', 'input-depth', 'input-steps')

/** The weights times the positions that come out, though each was used where one came in. */
const timesOutputs: Rewrite = (node, sheet, owner) => {
  if (owner === undefined || !isUses(node)) return undefined
  const slots = slotsOf(node)
  const positions = outputPositions(layerAround(owner), sheet)
  if (!slots.some(isRead) || positions.length === 0) return undefined
  return as('weight-uses', product([...slots.filter((slot) => !isRead(slot)), ...positions]))
}

/** Counts a transposed convolution by its output, as an ordinary one. */
export const outputPositionsForTransposed: Idea = {
  id: 'output-positions-for-transposed',
  title: 'Output positions for a transposed convolution',
  believes: 'The learner applies the kernel once for each position that comes out.',
  says: ({ near }) => {
    const sides = [near('input.height'), near('input.width')].filter((side) => side !== undefined)
    const positions = sides.length === 0 ? 'its' : `its ${sides.join('·')}`
    return `You multiplied by the positions of the output. A transposed convolution uses each weight once for each of ${positions} input positions.`
  },
  wayBack:
    'Follow one input: it is multiplied by the whole kernel once. The outputs are where these products are laid down.',
  example: { subject: 'there-and-back', quantity: 'back.macs' },
  source: 'ultralytics/thop issue 92',
  rewrites: [timesOutputs],
}
