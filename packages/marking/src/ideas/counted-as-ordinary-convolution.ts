import {
  type Derivation,
  derive,
  type Expression,
  isTerm,
  plays,
  product,
  type Rewrite,
  slotsOf,
  sum,
} from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { twoLayersAsOne } from '../two-layers-as-one.ts'

const isStage = (node: Expression | undefined): node is Derivation => node?.type === 'derivation'

/** Both stages of a separable convolution as one kernel that is as deep as the input. */
const oneKernel: Rewrite = (node) => {
  if (node.type !== 'sum') return undefined
  const depthwise = node.terms.find(plays('depthwise-kernel'))
  const pointwise = node.terms.find(plays('pointwise-kernel'))
  if (!isStage(depthwise) || !isStage(pointwise)) return undefined
  const filters = slotsOf(pointwise.formula).filter(plays('filters'))
  const read = slotsOf(depthwise.formula).filter((slot) => !plays('depth-multiplier')(slot))
  const kernel = derive({ ...depthwise, term: 'kernel', formula: product([...read, ...filters]) })
  const others = node.terms.filter((term) => term !== depthwise && term !== pointwise)
  return sum([kernel, ...others])
}

const isKernelLine = isTerm('kernel')

/** A depthwise kernel whose every filter reads all channels. */
const everyChannel: Rewrite = (node, _, owner) => {
  const isKernel = node.type === 'product' && owner !== undefined && isKernelLine(owner)
  if (!isKernel || !node.factors.some(plays('depth-multiplier'))) return undefined
  const channels = node.factors.filter(plays('input-channels'))
  return product([...node.factors, ...channels])
}

/** Counts filters that read one channel as if they read all of them. */
export const countedAsOrdinaryConvolution: Idea = {
  id: 'counted-as-ordinary-convolution',
  title: 'Counted as an ordinary convolution',
  believes: 'The learner lets every filter look at the neighbours in every channel at once.',
  says: ({ part }) => {
    const channels = part('input-channels')
    return `You counted an ordinary convolution. Here the ${channels ?? 'input'} channels are filtered one by one, each with a kernel one channel deep.`
  },
  wayBack:
    'Draw the kernels of the first stage: one flat kernel for each channel. Channels are mixed afterwards, without neighbours, if at all.',
  example: { subject: 'there-and-back', quantity: 'separable.parameters' },
  rewrites: [oneKernel, twoLayersAsOne, everyChannel],
}
