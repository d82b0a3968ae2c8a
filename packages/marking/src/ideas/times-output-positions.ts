import type { Idea } from '../idea.ts'
import { multipliedCount } from '../multiplied-count.ts'
import { layerAround, outputPositions } from '../places.ts'

/** Gives every output position weights of its own. */
export const timesOutputPositions: Idea = {
  id: 'times-output-positions',
  title: 'Times the output positions',
  believes:
    'The learner gives every output position weights of its own, though all positions share them.',
  says: ({ near }) => {
    const sides = [near('output.height'), near('output.width')].filter((side) => side !== undefined)
    const positions = sides.length === 0 ? '' : `${sides.join('·')} `
    return `You multiplied by the ${positions}output positions. That counts connections.`
  },
  wayBack:
    'Slide one filter over the input: it is the same block of numbers at every position, so it is counted once.',
  example: { subject: 'alexnet', quantity: 'conv1.parameters' },
  source: 'CS231n, convolutional networks: parameter sharing',
  rewrites: multipliedCount((line, sheet) => outputPositions(layerAround(line), sheet)),
}
