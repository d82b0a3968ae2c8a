import { as, plays, product, type Rewrite, slotsOf, sum } from '@longhand/derivation'
import { countsParameters } from '../counts.ts'
import type { Idea } from '../idea.ts'

/** A second set of biases, one for each channel that the first stage puts out. */
const secondBiases: Rewrite = (node, _, owner) => {
  if (node.type !== 'sum' || owner === undefined || !countsParameters(owner)) return undefined
  const depthwise = node.terms.find(plays('depthwise-kernel'))
  if (depthwise?.type !== 'derivation' || !node.terms.some(plays('biases'))) return undefined
  const channels = slotsOf(depthwise.formula).filter(plays('input-channels', 'depth-multiplier'))
  return channels.length === 0 ? undefined : sum([...node.terms, as('biases', product(channels))])
}

/** Gives both stages of a separable convolution biases. */
export const biasOnDepthwiseToo: Idea = {
  id: 'bias-on-depthwise-too',
  title: 'A bias after each stage',
  believes:
    'The learner gives the depthwise stage biases of its own, besides those of the filters.',
  says: ({ part }) => {
    const filters = part('filters')
    return `You counted biases for the depthwise stage too. A separable convolution adds its biases once, at the end${filters === undefined ? '' : `: one for each of the ${filters} filters`}.`
  },
  wayBack:
    'Nothing is bent between the two stages, so a bias there would only shift the one behind it. One set is enough.',
  example: { subject: 'there-and-back', quantity: 'separable.parameters' },
  rewrites: [secondBiases],
}
