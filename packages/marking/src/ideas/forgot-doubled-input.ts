import type { Idea } from '../idea.ts'
import { follows, rework } from '../rework.ts'

/** Reads one direction of a layer that puts out two. */
export const forgotDoubledInput: Idea = {
  id: 'forgot-doubled-input',
  title: 'Doubled input forgotten',
  believes:
    'The learner lets the next layer read the units of one direction, though both are put side by side.',
  says: () =>
    'You took the input for one direction. The layer before puts both directions side by side, so this one reads twice as many features.',
  wayBack: 'Write the shape between the two layers: one row of units for each direction.',
  example: { subject: 'in-sequence', quantity: 'gated.parameters' },
  rewrites: [
    rework(follows('both-directions'), ({ formula }) =>
      formula.type === 'sum' ? formula.terms[0] : undefined,
    ),
  ],
}
