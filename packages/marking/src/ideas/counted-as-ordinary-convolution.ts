import {
  derive,
  type Expression,
  isTerm,
  plays,
  product,
  type Rewrite,
  slotsOf,
  sum,
  type Word,
} from '@longhand/derivation'
import { isUses } from '../counts.ts'
import type { Idea } from '../idea.ts'
import { twoLayersAsOne } from '../two-layers-as-one.ts'
import { lineIn, withLine } from '../with-line.ts'

/** Both stages of a separable convolution as one kernel that is as deep as the input. */
const oneKernel: Rewrite = (node) => {
  if (node.type !== 'sum') return undefined
  const depthwise = stageOf(node.terms, 'depthwise-kernel')
  const pointwise = stageOf(node.terms, 'pointwise-kernel')
  if (depthwise === undefined || pointwise === undefined) return undefined
  const filters = slotsOf(pointwise.line.formula).filter(plays('filters'))
  const read = slotsOf(depthwise.line.formula).filter((slot) => !plays('depth-multiplier')(slot))
  const formula = product([...read, ...filters])
  const kernel = derive({ ...depthwise.line, term: 'kernel', formula })
  const others = node.terms.filter((term) => term !== depthwise.term && term !== pointwise.term)
  return sum([withLine(depthwise.term, depthwise.line, kernel), ...others])
}

/** The term that counts one of its stages, by itself or times its positions. */
const stageOf = (terms: readonly Expression[], stage: Word) => {
  for (const term of terms) {
    const line = term.type === 'derivation' || isUses(term) ? lineIn(term, plays(stage)) : undefined
    if (line !== undefined) return { term, line }
  }
  return undefined
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
