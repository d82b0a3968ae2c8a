import { plainValue } from '@longhand/derivation'
import type { PageClaim } from './page-claim.ts'

/** A total, and the numbers that stand above it. */
export interface Summed {
  readonly total: PageClaim
  readonly parts: readonly PageClaim[]
}

const asNumber = ({ claimed }: PageClaim): number => Number(claimed ?? Number.NaN)
const rightValue = ({ computed, claimed, verdict }: PageClaim): number =>
  Number(verdict === 'wrong' ? (computed ?? claimed ?? Number.NaN) : (claimed ?? Number.NaN))

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/**
 * A stated total against the numbers above it.
 *
 * It is right where they add up to it as they stand. Where they do so only after a wrong one is put
 * right, the page contradicts itself, and the total was taken from elsewhere. Else nothing is said:
 * nobody knows which numbers it adds.
 */
export const checkTotal = ({ total, parts }: Summed): PageClaim => {
  const [claimed, asWritten] = [asNumber(total), sumOf(parts.map(asNumber))]
  const sum = plainValue(asWritten)
  if (claimed === asWritten)
    return { ...total, computed: sum, verdict: 'right', follows: true, restsOn: wrongIn(parts) }
  if (claimed !== sumOf(parts.map(rightValue))) return total
  const lines = wrongIn(parts)
  const says = `The numbers above add up to ${asWritten.toLocaleString('en-GB')}. The total fits only if line ${lines.join(' and line ')} is put right: the page contradicts itself there.`
  return {
    ...total,
    computed: plainValue(claimed),
    verdict: 'right',
    follows: false,
    restsOn: lines,
    says,
  }
}

const wrongIn = (parts: readonly PageClaim[]): readonly number[] =>
  parts.filter(({ verdict }) => verdict === 'wrong').map(({ line }) => line)
