import { type Address, as, type Expression, type Sheet } from '@longhand/derivation'
import { changeUses } from '../change-uses.ts'
import type { Idea } from '../idea.ts'
import { multipliedCount } from '../multiplied-count.ts'
import { nearby } from '../nearby.ts'

const joined = (layer: Address, sheet: Sheet): readonly Expression[] | undefined =>
  nearby(layer, sheet, 'joinedChannels')?.map((depth) => as('joined-channels', depth))

/** In connections and multiplications, the depth stands where the output positions belong. */
const forPositions = changeUses((_, layer, sheet) => joined(layer, sheet))

/** Takes the depth of the joined output for a factor of each branch. */
export const timesConcatDepth: Idea = {
  id: 'times-concat-depth',
  title: 'Times the joined depth',
  believes:
    'The learner multiplies a branch by the depth of the concatenation that it ends in, as if every joined channel had to be made again.',
  says: ({ near }) => {
    const depth = near('joinedChannels')
    return `You multiplied by ${depth ?? 'the'} joined channels. A branch makes its own channels only; the concatenation has no weights.`
  },
  wayBack:
    'Cover the other branches with your hand. What is left is an ordinary layer: count that, then add the branches.',
  example: { subject: 'inception-module', quantity: 'conv1x1.connections' },
  source: 'coursework',
  rewrites: [forPositions, ...multipliedCount(({ of }, sheet) => joined(of, sheet) ?? [])],
}
