import type { Derivation, Rewriter, Value } from '@longhand/derivation'
import { fits, readingOf } from './answer.ts'

/** A wrong number that known ideas lead to. */
export interface Supposed {
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
  /** What they come to. */
  readonly value: Value
}

/** A wrong working that a known idea leads to. */
export interface Candidate extends Supposed {
  readonly derivation: Derivation
  /** Holds the idea in another working too; only where a rewrite holds it, and it is plain. */
  readonly holds?: Rewriter
}

/** What each thing costs that has to be supposed besides the idea. */
const costs = { inOneLayer: 0.5, underConvention: 0.75, supposedNumber: 0.8 } as const

/** How much a candidate supposes: less is simpler, and is named first. */
export const costOf = ({ ids, at, under, supposes }: Supposed): number =>
  ids.length +
  (at === null ? 0 : costs.inOneLayer) +
  (under === null ? 0 : costs.underConvention) +
  (supposes ? costs.supposedNumber : 0)

/** Held everywhere on the right working, with no number supposed. */
export const isPlain = ({ at, under, supposes }: Supposed): boolean =>
  at === null && under === null && !supposes

const keyOf = ({ ids }: Supposed, at: string | null): string => `${ids.join()} ${at ?? ''}`

/** Simplest first; an idea that gives a number everywhere is not named again for one layer. */
export const simplestFirst = <C extends Supposed>(
  candidates: readonly C[],
  truth: Value,
): readonly C[] => {
  const right = readingOf(truth, 0)
  const seen = new Map<Value, Set<string>>()
  return candidates
    .map((candidate) => ({ candidate, cost: costOf(candidate) }))
    .sort((a, b) => a.cost - b.cost)
    .flatMap(({ candidate }) => {
      const { at, value } = candidate
      const key = keyOf(candidate, at)
      const alike = seen.get(value) ?? new Set<string>()
      seen.set(value, alike)
      const isNew = !alike.has(key) && (at === null || !alike.has(keyOf(candidate, null)))
      alike.add(key)
      // what comes to the right number is no mistake
      const isWrong = !fits(value, right) && !Number.isNaN(value)
      return isNew && isWrong ? [candidate] : []
    })
}
