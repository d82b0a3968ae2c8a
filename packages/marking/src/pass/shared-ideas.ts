import { ideas } from '../all-ideas.ts'
import type { Answer } from '../answer.ts'
import { type Candidate, costOf } from '../candidate.ts'
import { chanceOf } from '../chance.ts'
import { mistakeOf } from '../mistake-of.ts'
import { singleIdeas } from '../single-ideas.ts'
import { thatFit, valuesOf } from '../stages/ideas-that-fit.ts'
import type { PassEntry, SharedMistake } from './pass-check.ts'

/** A number that was handed in, as it was read. */
export interface ReadEntry extends PassEntry {
  readonly read: Answer
}

/** An idea held in several numbers of one working. */
export interface Shared {
  readonly mistake: SharedMistake
  /** What it makes of each number that it explains. */
  readonly held: ReadonlyMap<ReadEntry, Candidate>
}

/** Numbers that are right and are asked whether an idea would have changed them. */
const mostAsked = 24

/**
 * The ideas that explain wrong numbers, those first that explain most; of ideas that explain
 * equally many those first that leave the right numbers alone, and are simplest.
 */
export const sharedIdeas = (
  wrong: readonly ReadEntry[],
  right: readonly ReadEntry[],
): readonly Shared[] => {
  const fitting = wrong.map((entry) => thatFit(singleIdeas(entry.question), entry.read))
  const kinds = new Map(fitting.flat().map((one) => [keyOf(one), one]))
  const asked = right.slice(0, mostAsked)
  return [...kinds.values()]
    .map((kind) => {
      const held = new Map(
        wrong.flatMap((entry, i): readonly (readonly [ReadEntry, Candidate])[] => {
          const own = fitting[i]?.find((one) => isOfKind(one, kind))
          return own === undefined ? [] : [[entry, own]]
        }),
      )
      const against = asked.filter((entry) => wouldChange(entry, kind)).length
      return { kind, held, against }
    })
    .sort(
      (a, b) =>
        b.held.size - a.held.size || a.against - b.against || costOf(a.kind) - costOf(b.kind),
    )
    .filter((one, _, [best]) => best !== undefined && isAsGood(one, best))
    .flatMap(({ kind, held }) => sharedMistake(kind, held))
}

interface Explains {
  readonly held: ReadonlyMap<unknown, unknown>
  readonly against: number
}

/** Ties are shown: ideas that explain as many numbers and contradict as few. */
const isAsGood = (one: Explains, best: Explains): boolean =>
  one.held.size === best.held.size && one.against === best.against

const keyOf = ({ ids, at }: Candidate): string => `${ids.join()} ${at ?? ''}`

/** Where an idea could be held in one layer only, no other layer is named. */
const isOfKind = (one: Candidate, { ids, at }: Candidate): boolean =>
  one.ids.join() === ids.join() && (one.at === at || (one.at === null && one.layer === at))

/** Whether somebody with the idea would have written another number here, whichever way it is had. */
const wouldChange = ({ question, read }: ReadEntry, kind: Candidate): boolean => {
  const own = singleIdeas(question).filter((one) => isOfKind(one, kind))
  const ways = ideas.get(kind.ids[0] ?? '')?.rewrites.length ?? 1
  return own.length >= ways && thatFit(own, read).length === 0
}

const sharedMistake = (
  { ids, at }: Candidate,
  held: ReadonlyMap<ReadEntry, Candidate>,
): readonly Shared[] => {
  const [first] = held
  if (first === undefined) return []
  const [entry, candidate] = first
  const chance = chanceOf(valuesOf(singleIdeas(entry.question)), entry.read)
  const mistake = mistakeOf(candidate, entry.question, chance)
  return [{ held, mistake: { ...mistake, ids, at, value: null, explains: held.size } }]
}
