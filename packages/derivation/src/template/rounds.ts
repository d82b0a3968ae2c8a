import { type Reading, shiftOf } from './reading.ts'

/** The rounds of a loop in which something is read, and how far each moves what is written and read. */
export interface Rounds {
  readonly count: number
  readonly out: Int32Array
  readonly first: Int32Array
  readonly second: Int32Array
}

/** The one round of no loop at all. */
export const once: Rounds = {
  count: 1,
  out: new Int32Array(1),
  first: new Int32Array(1),
  second: new Int32Array(1),
}

/**
 * Every round of a loop in which both tables have a number.
 *
 * @param step How far a round moves what is written.
 * @param at Where the loops around it stand.
 */
export const roundsOf = (
  loop: number,
  { count, step }: { readonly count: number; readonly step: number },
  at: readonly number[],
  one: Reading,
  two: Reading | undefined,
): Rounds => {
  const [out, first, second] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)]
  let kept = 0
  for (let round = 0; round < count; round++) {
    const here = shiftOf(one, at, loop, round)
    const there = two === undefined ? 0 : shiftOf(two, at, loop, round)
    if (here === undefined || there === undefined) continue
    out[kept] = step * round
    first[kept] = here
    second[kept] = there
    kept += 1
  }
  return { count: kept, out, first, second }
}
