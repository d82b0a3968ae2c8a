import { plays, strike, within } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Leaves the target out of the error. */
export const outputForError: Idea = {
  id: 'output-for-error',
  title: 'The output for the error',
  believes: 'The learner uses the output where its distance from the target belongs.',
  says: () => 'You left the target out. An error is the distance between output and target.',
  wayBack: 'Put the target in for the output: the error must be 0.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].gradient' },
  isAlone: true,
  rewrites: [strike(plays('target'), within('error'))],
}
