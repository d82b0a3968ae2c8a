/** Positions from `first` to `last`, both in it. */
export interface Interval {
  readonly first: number
  readonly last: number
}

/** Intervals in order, with those that touch made one. */
export const merged = (intervals: readonly Interval[]): readonly Interval[] => {
  const inOrder = intervals.toSorted((a, b) => a.first - b.first)
  const done: Interval[] = []
  for (const next of inOrder) {
    const before = done.at(-1)
    if (before === undefined || next.first > before.last + 1) done.push(next)
    else if (next.last > before.last)
      done[done.length - 1] = { first: before.first, last: next.last }
  }
  return done
}

/** How many positions intervals hold that do not touch. */
export const positionsIn = (intervals: readonly Interval[]): number =>
  intervals.reduce((positions, { first, last }) => positions + last - first + 1, 0)

/** Intervals moved by `by`. */
export const moved = (intervals: readonly Interval[], by: number): readonly Interval[] =>
  intervals.map(({ first, last }) => ({ first: first + by, last: last + by }))
