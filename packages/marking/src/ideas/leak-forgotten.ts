import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Takes the slope of a ReLU for that of a leaky one. */
export const leakForgotten: Idea = {
  id: 'leak-forgotten',
  title: 'The leak forgotten on the way back',
  believes: 'The learner takes the slope of a leaky ReLU as 0 below zero, as for a plain one.',
  says: () =>
    'You let nothing back below zero. A leaky ReLU has a small slope there, and that is what it is for.',
  wayBack: 'Draw the function: below zero the line is not flat, and its slope is the leak.',
  example: { subject: 'normalised-shortcut', quantity: 'first.delta[0][1]' },
  rewrites: [
    strike(
      (node) => node.type === 'product' && node.factors.some(plays('leak')),
      ownedBy('leaky-relu-derivative'),
    ),
  ],
}
