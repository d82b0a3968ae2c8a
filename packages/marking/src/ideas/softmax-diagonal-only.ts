import { plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Lets each softmax output hang on its own net alone. */
export const softmaxDiagonalOnly: Idea = {
  id: 'softmax-diagonal-only',
  title: 'Softmax taken one by one',
  believes:
    'The learner differentiates softmax like a sigmoid, as if each output hung on its own net only.',
  says: () =>
    'You used the slope in the unit’s own net only. With softmax every output hangs on every net, so there are ways across.',
  wayBack: 'Raise one net in your head: its share grows, and all other shares shrink.',
  example: { subject: 'three-classes', quantity: 'output.delta[0][0]' },
  source: 'Cross Validated (Stack Exchange) 235528',
  rewrites: [strike(plays('cross-path'))],
}
