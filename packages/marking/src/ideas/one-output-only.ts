import type { Idea } from '../idea.ts'
import { onePath } from '../one-path.ts'

/** Lets the error of one output reach a hidden unit. */
export const oneOutputOnly: Idea = {
  id: 'one-output-only',
  title: 'Only one output on the way back',
  believes:
    'The learner follows the error back from one output and forgets the others that the unit feeds.',
  says: () =>
    'You followed one output only. A hidden unit feeds every output, and all the ways back are added.',
  wayBack: 'Draw every line that leaves the hidden unit. Each is a way back.',
  example: { subject: 'two-two-two', quantity: 'hidden.kernel[0][0].gradient' },
  rewrites: [onePath(0), onePath(1), onePath(2)],
}
