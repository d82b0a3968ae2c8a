import { changeUses } from '../change-uses.ts'
import type { Idea } from '../idea.ts'

/** Counts each weight once though it works everywhere. */
export const forgotOutputPositions: Idea = {
  id: 'forgot-output-positions',
  title: 'Output positions forgotten',
  believes: 'The learner counts every weight once, though it is used at each output position.',
  says: ({ near }) => {
    const sides = [near('output.height'), near('output.width')].filter((side) => side !== undefined)
    return `You counted every weight once. It is used at each of the ${sides.length === 2 ? `${sides.join('·')} ` : ''}output positions.`
  },
  wayBack:
    'Parameters are what is stored, connections and multiplications are what is done: once for each position.',
  example: { subject: 'alexnet', quantity: 'conv1.connections' },
  rewrites: [changeUses(() => [])],
}
