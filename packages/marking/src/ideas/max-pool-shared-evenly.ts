import { type Expression, plays, quotient, replace, type Sheet } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'
import { nearby } from '../nearby.ts'

const sidesOf = (pick: Expression, sheet: Sheet): readonly number[] | undefined =>
  'of' in pick
    ? nearby(pick.of, sheet, 'kernelHeight', 'kernelWidth')?.map(({ value }) => Number(value))
    : undefined

/** Shares the error of a max pool among its window. */
export const maxPoolSharedEvenly: Idea = {
  id: 'max-pool-shared-evenly',
  title: 'The largest not singled out',
  believes:
    'The learner gives every entry of the window the same share of what comes back, as in an average pool.',
  says: () =>
    'You shared the error among the window. A max pool hands all of it to the entry that was the largest.',
  wayBack: 'Change an entry that was not the largest a little: nothing changes behind the pool.',
  example: { subject: 'small-convolution', quantity: 'first.output[0][0][1][0].gradient' },
  source: 'Cross Validated (Stack Exchange) 414301',
  rewrites: [
    replace(plays('pick'), (pick, _, sheet) => {
      const sides = pick.type === 'cell' ? pick.table.shape.slice(-2) : sidesOf(pick, sheet)
      return sides === undefined
        ? undefined
        : quotient(mistaken(1), mistaken(sides.reduce((all, side) => all * side, 1)))
    }),
  ],
}
