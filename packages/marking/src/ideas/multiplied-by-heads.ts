import type { Idea } from '../idea.ts'
import { multipliedCount } from '../multiplied-count.ts'
import { layerAround } from '../places.ts'

/** Counts all projections once more for each head. */
export const multipliedByHeads: Idea = {
  id: 'multiplied-by-heads',
  title: 'Multiplied by the heads',
  believes: 'The learner gives every head matrices of full size, though the heads share them out.',
  says: ({ part }) => {
    const heads = part('heads')
    return `You multiplied by the ${heads === undefined ? '' : `${heads} `}heads. The matrices hold all heads already, a slice for each.`
  },
  wayBack: 'Cut one matrix into slices, one for each head: no numbers are added by cutting.',
  example: { subject: 'in-sequence', quantity: 'attention.parameters' },
  rewrites: multipliedCount((line, sheet) => {
    const heads = sheet.find(`${layerAround(line)}.heads`)
    return heads === undefined ? [] : [heads]
  }),
}
