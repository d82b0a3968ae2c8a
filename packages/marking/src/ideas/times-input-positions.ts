import type { Idea } from '../idea.ts'
import { multipliedCount } from '../multiplied-count.ts'
import { nearby } from '../nearby.ts'

/** Gives every position of the input weights of its own. */
export const timesInputPositions: Idea = {
  id: 'times-input-positions',
  title: 'Times the input positions',
  believes: 'The learner multiplies the parameters by the size of the image that the layer reads.',
  says: ({ near }) => {
    const sides = [near('input.height'), near('input.width')].filter((side) => side !== undefined)
    return `You multiplied by the ${sides.length === 2 ? `${sides.join('·')} ` : ''}positions of the input. The same filter slides over all of them.`
  },
  wayBack:
    'Change the size of the image in your head: the filter stays as it is, and so does the count.',
  example: { subject: 'alexnet', quantity: 'conv1.parameters' },
  rewrites: multipliedCount(
    (line, sheet) => nearby(line.of, sheet, 'input.height', 'input.width') ?? [],
  ),
}
