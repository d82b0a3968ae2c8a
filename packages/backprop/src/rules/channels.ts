import { type Affine, along, type Index, type Table } from '@longhand/derivation'

/** How the channels of a convolution are counted: all at once, or group by group. */
export interface Channels {
  /** Filters in all groups. */
  readonly all: number
  /** Channels that one filter reads, and the place of one of them in the input. */
  readonly readEach: number
  readonly read: Affine
  /** The place of a filter among all. */
  readonly made: Affine
  /** The free indices of a filter, and how far each runs. */
  readonly madeIndices: readonly string[]
  readonly madeShape: readonly number[]
  /** The free indices of a channel that is read, and how far each runs. */
  readonly readIndices: readonly string[]
  readonly readShape: readonly number[]
  /** The filters that read a channel. */
  readonly madeIn: Index
}

/**
 * The channels of a convolution in `groups`: filter f of group g is filter g·(filters / groups) + f.
 *
 * @param kernel [rows][columns][channels read by one filter][filters].
 */
export const channelsOf = (kernel: Table, groups: number): Channels => {
  const [readEach = 0, all = 0] = kernel.shape.slice(2)
  if (groups === 1)
    return {
      all,
      readEach,
      read: along('i'),
      made: along('c'),
      madeIndices: ['c'],
      madeShape: [all],
      readIndices: ['i'],
      readShape: [readEach],
      madeIn: { name: 'c', count: all },
    }
  const madeEach = all / groups
  return {
    all,
    readEach,
    read: { constant: 0, times: { g: readEach, i: 1 } },
    made: { constant: 0, times: { g: madeEach, f: 1 } },
    madeIndices: ['g', 'f'],
    madeShape: [groups, madeEach],
    readIndices: ['g', 'i'],
    readShape: [groups, readEach],
    madeIn: { name: 'f', count: madeEach },
  }
}
