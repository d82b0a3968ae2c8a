import type { Idea } from '../idea.ts'
import { multipliedCount } from '../multiplied-count.ts'
import { layerAround } from '../places.ts'

/** Counts recurrent weights again for each step. */
export const timesSteps: Idea = {
  id: 'times-steps',
  title: 'Times the steps',
  believes: 'The learner counts the weights again for every step, though all steps share them.',
  says: ({ near }) => {
    const steps = near('input.steps')
    return `You multiplied by the ${steps === undefined ? '' : `${steps} `}steps. All steps use the same weights: count them once.`
  },
  wayBack: 'Unroll the layer on paper: the boxes are copies of one box, with one set of numbers.',
  example: { subject: 'in-sequence', quantity: 'last.parameters' },
  rewrites: multipliedCount((line, sheet) => {
    const layer = layerAround(line)
    const isRecurrent = sheet.find(`${layer}.recurrentKernel.kernel`) !== undefined
    const steps = sheet.find(`${layer}.input.steps`)
    return isRecurrent && steps !== undefined ? [steps] : []
  }),
}
