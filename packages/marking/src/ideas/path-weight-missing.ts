import { plays, strike, within } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Sends the error back without the weight between. */
export const pathWeightMissing: Idea = {
  id: 'path-weight-missing',
  title: 'The weight on the way back left out',
  believes:
    'The learner hands the delta of the output on to the hidden unit without the weight between them.',
  says: () =>
    'You left out the weight on the way back. What a hidden unit is to blame for depends on how strongly it was heard.',
  wayBack: 'Every line that was multiplied on the way forward is multiplied on the way back.',
  example: { subject: 'two-two-two', quantity: 'hidden.kernel[0][0].gradient' },
  rewrites: [strike(plays('backward-weight'), within('error-path'))],
}
