import { ownedBy, plays, type Rewrite, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { moved } from '../neighbour.ts'

const lastPlace = /\[(\d+)\]$/

/** What stands one place on from the input, or one before. */
const nextInput = (by: number): Rewrite =>
  replace(
    plays('input-activation'),
    (input, _, sheet) =>
      moved(
        input,
        // nothing stands before the first
        (address) => address.replace(lastPlace, (_, at) => `[${Math.max(0, Number(at) + by)}]`),
        sheet,
      ),
    ownedBy('weight-gradient'),
  )

/** Multiplies by the neighbour’s input. */
export const otherInputUsed: Idea = {
  id: 'other-input-used',
  title: 'The neighbour’s input',
  believes: 'The learner multiplies by the input of the neighbouring weight.',
  says: () =>
    'You multiplied by another input. Use the one that this weight multiplied on the way forward.',
  wayBack:
    'Name the weight by its two ends: from which unit, to which unit. The input is the one it comes from.',
  example: { subject: 'two-two-two', quantity: 'hidden.kernel[0][0].gradient' },
  rewrites: [nextInput(1), nextInput(-1)],
}
