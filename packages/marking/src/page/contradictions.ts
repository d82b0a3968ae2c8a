import type { Contradiction } from './contradiction.ts'
import type { Questioned } from './questioned.ts'

const chained = 'branches-chained'

const linesOf = (claims: readonly Questioned[]): readonly number[] => [
  ...new Set(claims.map(({ claim }) => claim.line)),
]

const listed = (lines: readonly number[]): string =>
  `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`

/** Branches that feed on the row above in one place and on the module's input in another. */
export const contradictionsIn = (claims: readonly Questioned[]): readonly Contradiction[] => {
  const asChain = claims.filter(({ claim }) =>
    claim.mistakes.some(({ ids }) => ids.includes(chained)),
  )
  const asBranches = claims.filter(
    ({ claim: { verdict }, question }) =>
      (verdict === 'right' || verdict === 'convention') &&
      question?.alternatives.some(({ idea }) => idea === chained),
  )
  if (asChain.length === 0 || asBranches.length === 0) return []
  const [one, other] = [linesOf(asChain), linesOf(asBranches)]
  return [
    {
      lines: [...one, ...other].toSorted((a, b) => a - b),
      says: `The branches are read as a chain in ${listed(one)} and as branches in ${listed(other)}: both cannot be meant.`,
    },
  ]
}
