import type { Derivation, Rewriter, Value } from '@longhand/derivation'
import { fits, readingOf } from './answer.ts'

/** A wrong working that a known idea leads to. */
export interface Candidate {
  /** The ideas held. */
  readonly ids: readonly string[]
  /** The layer, where the idea was held there and not in others where it could have been. */
  readonly at: string | null
  /** The layer that the sentence to the learner speaks of; undefined where it is about several. */
  readonly layer: string | undefined
  /** The convention that is counted under besides; null where there is none. */
  readonly under: string | null
  /** Whether it supposes a number that the working does not hold. */
  readonly supposes: boolean
  readonly derivation: Derivation
  /** Holds the idea in another working too; only where a rewrite holds it, and it is plain. */
  readonly holds?: Rewriter
}

/** What each thing costs that has to be supposed besides the idea. */
const costs = { inOneLayer: 0.5, underConvention: 0.75, supposedNumber: 0.8 } as const

/** How much a candidate supposes: less is simpler, and is named first. */
export const costOf = ({ ids, at, under, supposes }: Candidate): number =>
  ids.length +
  (at === null ? 0 : costs.inOneLayer) +
  (under === null ? 0 : costs.underConvention) +
  (supposes ? costs.supposedNumber : 0)

/** Held everywhere on the right working, with no number supposed. */
export const isPlain = ({ at, under, supposes }: Candidate): boolean =>
  at === null && under === null && !supposes

const keyOf = ({ ids, derivation: { value } }: Candidate, at: string | null): string =>
  `${ids.join()} ${value} ${at ?? ''}`

/** Simplest first; an idea that gives a number everywhere is not named again for one layer. */
export const simplestFirst = (
  candidates: readonly Candidate[],
  truth: Value,
): readonly Candidate[] => {
  const right = readingOf(truth, 0)
  const seen = new Set<string>()
  return candidates
    .map((candidate) => ({ candidate, cost: costOf(candidate) }))
    .sort((a, b) => a.cost - b.cost)
    .flatMap(({ candidate }) => {
      const { at, derivation } = candidate
      const isNew = !seen.has(keyOf(candidate, null)) && !seen.has(keyOf(candidate, at))
      seen.add(keyOf(candidate, at))
      // what comes to the right number is no mistake
      const isWrong = !fits(derivation.value, right) && !Number.isNaN(derivation.value)
      return isNew && isWrong ? [candidate] : []
    })
}
