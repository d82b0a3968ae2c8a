import { as, isTerm, plays, product, type Sheet } from '@longhand/derivation'
import { readsChannels } from '../counts.ts'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'
import { rework } from '../rework.ts'

/** How long the input is: the steps of a sequence, the slices of a volume, the words of a text. */
const lengthOf = (of: string, sheet: Sheet) =>
  (nearby(of, sheet, 'input.steps') ?? nearby(of, sheet, 'input.depth') ?? [])[0]

const isVocabulary = plays('vocabulary')

/** Takes how long the input is for what stands at each of its steps. */
export const stepsForFeatures: Idea = {
  id: 'steps-for-features',
  title: 'Steps for features',
  believes: 'The learner takes the number of steps for the number of features at each step.',
  says: ({ part, near }) => {
    if (part('vocabulary') !== undefined)
      return 'You counted the words of one text. Every word of the vocabulary has a vector of its own, however long a text is.'
    const steps = near('input.steps')
    return `You counted with the ${steps === undefined ? 'length of the input' : `${steps} steps`}. A weight belongs to a feature, and all steps use the same weights: how many steps there are changes no count.`
  },
  wayBack:
    'Write the input down as a table, a row for each step. The layer reads one row after the other: its weights are as many as a row is long.',
  example: { subject: 'in-sequence', quantity: 'last.parameters' },
  rewrites: [
    rework(isTerm('kernel', 'depthwise-kernel', 'pointwise-kernel'), ({ of, formula }, sheet) => {
      if (formula.type !== 'product') return undefined
      const isRead = formula.factors.some((one) => readsChannels(one))
      const length = isRead ? lengthOf(of, sheet) : undefined
      return (
        length &&
        product(formula.factors.map((one) => (readsChannels(one) ? as('inputs', length) : one)))
      )
    }),
    rework(isTerm('kernel'), ({ of, formula }, sheet) => {
      if (formula.type !== 'product' || !formula.factors.some(isVocabulary)) return undefined
      const [length] = nearby(of, sheet, 'input.features') ?? []
      return length && product(formula.factors.map((one) => (isVocabulary(one) ? length : one)))
    }),
  ],
}
