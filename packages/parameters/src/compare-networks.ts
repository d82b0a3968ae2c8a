import { type Derivation, derive, quotient } from '@longhand/derivation'
import type { PlacedNetwork } from '@longhand/network'
import type { Convention } from './conventions/convention.ts'
import { countUnder } from './conventions/conventions.ts'

/** One quantity of two networks. */
export interface Comparison {
  readonly convention: Convention
  readonly first: Derivation
  readonly second: Derivation
  /** The second over the first: NaN where both are 0. */
  readonly ratio: Derivation
}

/** Two networks side by side under each convention. */
export const compareNetworks = (
  first: PlacedNetwork,
  second: PlacedNetwork,
  conventions: readonly Convention[],
): readonly Comparison[] =>
  conventions.map((convention) => {
    const [a, b] = [countUnder(first, convention).total, countUnder(second, convention).total]
    const ratio = derive({
      rule: 'ratio',
      because: 'how often the first network goes into the second',
      term: 'ratio',
      of: `total.${convention.id}`,
      formula: quotient(named(b, second), named(a, first)),
    })
    return { convention, first: a, second: b, ratio }
  })

/** A total that says whose it is: beside another it would else be called the same. */
const named = ({ rule, because, term, formula }: Derivation, { name }: PlacedNetwork): Derivation =>
  derive({ rule, because, term, formula, of: name })
