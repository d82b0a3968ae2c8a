import {
  type Expression,
  ownedBy,
  plays,
  slotsOf,
  strike,
  together,
  type Where,
} from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { inLossSlope } from '../places.ts'

const inDelta = ownedBy('output-delta')

/** The rule of a line, or of the lines that the cells of a table follow. */
const ruleOf = (slot: Expression): string =>
  (slot.type === 'cell' ? slot.table.pattern?.rule : slot.type === 'derivation' && slot.rule) || ''

/** In the delta of an output whose error is squared: its slope holds output minus target. */
const isUnderSquares: Where = (parent, owner) =>
  inDelta(parent, owner) &&
  slotsOf(parent).some((slot) => ruleOf(slot).endsWith('squared-error-slope'))

/** Uses output minus target where nothing cancels. */
export const crossEntropyShortcut: Idea = {
  id: 'cross-entropy-shortcut',
  title: 'The shortcut of cross-entropy',
  believes:
    'The learner takes output minus target for the delta of the output, which holds for cross-entropy only.',
  says: () =>
    'You took output minus target for the delta. That is so for cross-entropy; with a squared error the slope of the activation function stays.',
  wayBack:
    'Ask which loss stands at the end. Only cross-entropy with softmax, or with a sigmoid, cancels the slope.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].updated' },
  rewrites: [
    together(
      strike(plays('activation-derivative'), isUnderSquares),
      strike(plays('half', 'power-rule'), inLossSlope),
    ),
  ],
}
