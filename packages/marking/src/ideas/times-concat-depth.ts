import {
  as,
  type Derivation,
  type Expression,
  plays,
  product,
  type Rewrite,
  type Sheet,
  slotsOf,
} from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { multipliedCount } from '../multiplied-count.ts'
import { layerAround } from '../places.ts'

const joinedChannels = (line: Derivation, sheet: Sheet): readonly Expression[] => {
  const found = sheet.find(`${layerAround(line)}.joinedChannels`)
  return found === undefined ? [] : [as('joined-channels', found)]
}

const isPosition = plays('output-height', 'output-width')

/** In connections and multiplications, the depth stands where the output positions belong. */
const forPositions: Rewrite = (node, sheet, owner) => {
  if (owner === undefined || !plays('weight-uses')(node)) return undefined
  const depth = joinedChannels(owner, sheet)
  if (depth.length === 0) return undefined
  const others = slotsOf(node).filter((slot) => !isPosition(slot))
  return as('weight-uses', product([...others, ...depth]))
}

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
  rewrites: [forPositions, ...multipliedCount(joinedChannels)],
}
