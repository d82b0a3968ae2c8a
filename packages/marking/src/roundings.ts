import { isTerm, type Test, toDecimals, toSignificant } from '@longhand/derivation'

/** How people round: to so many decimals, or significant digits. */
interface Rounding {
  readonly says: string
  readonly round: (value: number) => number
}

const digits: readonly number[] = [1, 2, 3, 4, 5]

const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : 's'}`

/** Every way to round that is known. */
export const roundings: readonly Rounding[] = [
  ...digits.map((count) => ({ says: counted(count, 'decimal'), round: toDecimals(count) })),
  ...digits.map((count) => ({
    says: counted(count, 'significant digit'),
    round: toSignificant(count),
  })),
]

/** Which lines are written down, and rounded there. */
export interface WrittenDown {
  readonly says: string
  readonly isWritten: Test
}

const isNet = isTerm('net')
const isSlope = isTerm('loss-slope', 'activation-derivative')

/** As a working is written out. */
export const everyLine: WrittenDown = { says: 'every line', isWritten: () => true }

/** What a calculator works out in one go is not rounded in between. */
export const someLines: readonly WrittenDown[] = [
  { says: 'every line but the nets', isWritten: (line) => !isNet(line) },
  { says: 'every line but the slopes', isWritten: (line) => !isSlope(line) },
  {
    says: 'every line but the nets and slopes',
    isWritten: (line) => !isNet(line) && !isSlope(line),
  },
  { says: 'the nets and outputs', isWritten: isTerm('net', 'activation') },
  { says: 'the outputs', isWritten: isTerm('activation') },
  { says: 'the deltas', isWritten: isTerm('delta') },
  { says: 'the gradient', isWritten: isTerm('gradient') },
]
