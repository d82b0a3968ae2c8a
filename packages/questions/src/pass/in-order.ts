import type { Work } from '@longhand/backprop'
import { addressOf } from '@longhand/derivation'
import type { PassEntry } from '@longhand/marking'

/** Lines of a walk that are looked through at most. */
const most = 100_000

/** Numbers in the order in which a person works them out; those that no walk meets come last. */
export const ordered = (work: Work, entries: readonly PassEntry[]): readonly PassEntry[] => {
  const wanted = new Map(entries.map((entry) => [addressOf(entry.question.truth), entry]))
  const places = new Map<PassEntry, number>()
  for (const [i, id] of walked(work)) {
    const entry = wanted.get(id)
    if (entry !== undefined) places.set(entry, i)
    if (places.size === entries.length) break
  }
  const placeOf = (entry: PassEntry): number => places.get(entry) ?? most
  return entries.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function* walked({ walk, problem: { steps = 1 } }: Work): Generator<readonly [number, string]> {
  let i = 0
  for (let step = 1; step <= steps; step++)
    for (const { id } of walk(step)) {
      yield [i, id]
      i += 1
      if (i === most) return
    }
}
