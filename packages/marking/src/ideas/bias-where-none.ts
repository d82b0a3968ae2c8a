import { as, isTerm, plays, type Rewrite, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'
import { biasTerm, layerAround } from '../places.ts'
import { follows, rework } from '../rework.ts'

const countsAll = isTerm('parameters', 'trainable')
const isLayer = follows('layer-parameters', 'layer-trainable')
const isKernel = plays('kernel', 'pointwise-kernel')

/** Biases, one for each channel or number that the layer puts out. */
const withBiases: Rewrite = rework(
  (line) => countsAll(line) && isLayer(line),
  (line, sheet) => {
    const { of, formula } = line
    const terms = formula.type === 'sum' ? formula.terms : [formula]
    const isBare = terms.filter(isKernel).length === 1 && !terms.some(biasTerm)
    const isGated = sheet.find(`${layerAround(line)}.recurrentKernel.kernel`) !== undefined
    if (!isBare || isGated) return undefined
    const [outputs] =
      nearby(of, sheet, 'output.channels') ?? nearby(of, sheet, 'output.features') ?? []
    return outputs && sum([...terms, as('biases', outputs)])
  },
)

/** Counts biases in a layer that has none. */
export const biasWhereNone: Idea = {
  id: 'bias-where-none',
  title: 'Biases where there are none',
  believes: 'The learner gives a layer biases that was built without them.',
  says: ({ near }) => {
    const outputs = near('output.channels') ?? near('output.features')
    return `You counted ${outputs === undefined ? '' : `${outputs} `}biases. This layer has none.`
  },
  wayBack:
    'Look for the setting that leaves the biases out, useBias in Keras and bias in PyTorch, before you count. It is common before a normalisation, which shifts its outputs itself.',
  example: { subject: 'resnet-18', quantity: 'conv1.parameters' },
  source:
    'He et al. 2015, as torchvision builds it: convolutions before batch normalisation have no biases',
  rewrites: [withBiases],
}
