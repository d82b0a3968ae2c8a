import { type Derivation, type Expression, product, type Sheet } from '@longhand/derivation'
import { countsParameters } from '../counts.ts'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'
import { layerAround, outputPositions } from '../places.ts'
import { isRecurrent } from '../recurrent.ts'
import { rework } from '../rework.ts'

/** The units of a dense layer; a recurrent one has a state of as many numbers. */
const unitsOf = ({ of }: Derivation, sheet: Sheet): Expression | undefined => {
  const [units] = nearby(of, sheet, 'units', 'output.features') ?? []
  return isRecurrent(of, sheet) ? undefined : units
}

/** Counts the numbers that a layer puts out as its weights. */
export const outputsCounted: Idea = {
  id: 'outputs-counted',
  title: 'Outputs counted as weights',
  believes: 'The learner counts the numbers that a layer puts out, and calls them its weights.',
  says: ({ near }) => {
    const sides = ['height', 'width', 'channels', 'features'].flatMap(
      (axis) => near(`output.${axis}`) ?? [],
    )
    const product = sides.length === 0 ? '' : `, ${sides.join('·')}`
    return `You counted what the layer puts out${product}. Weights are what it multiplies by, and stay the same for every input.`
  },
  wayBack:
    'Ask what changes with the picture: outputs do. Weights are there before any picture is shown.',
  example: { subject: 'alexnet', quantity: 'conv1.parameters' },
  source: 'CS231n, convolutional networks, where 290,400 are the neurons of the first layer',
  rewrites: [
    rework(countsParameters, (line, sheet) => {
      const isEmpty = line.formula.type === 'sum' && line.formula.terms.length === 0
      const positions = outputPositions(layerAround(line), sheet)
      const channels = nearby(line.of, sheet, 'output.channels')
      if (isEmpty) return undefined
      return positions.length === 0
        ? unitsOf(line, sheet)
        : channels && product([...positions, ...channels])
    }),
  ],
}
