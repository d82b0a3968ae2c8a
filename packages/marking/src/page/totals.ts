import { plainValue } from '@longhand/derivation'
import { type Answer, fits, type Unreadable } from '../answer.ts'
import { shareOf } from '../chance.ts'
import type { Mistake } from '../check.ts'
import { readAnswer } from '../reading/read-answer.ts'
import { slipMistakes } from '../slips/slip-mistakes.ts'
import type { PageClaim } from './page-claim.ts'

/**
 * Whether a total adds the numbers above it and nothing else: it does, it does unless it adds another
 * table too, or nobody knows.
 */
export type Adds = 'these' | 'perhaps-more' | 'unknown'

/** A total, and the numbers that stand above it. */
export interface Summed {
  readonly total: PageClaim
  /** How its number is read, where its text alone does not tell. */
  readonly read?: string
  readonly parts: readonly PageClaim[]
  readonly adds: Adds
}

/** Whether words are those of a total. */
export const namesTotal = (words: string): boolean =>
  /\b(total|sum|altogether|summe|gesamt|insgesamt)\b/i.test(words)

const asWritten = ({ claimed }: PageClaim): number => Number(claimed ?? Number.NaN)
const asRight = ({ computed, claimed, verdict }: PageClaim): number =>
  Number(verdict === 'wrong' ? (computed ?? claimed ?? Number.NaN) : (claimed ?? Number.NaN))

const sumOf = (parts: readonly PageClaim[], read: (part: PageClaim) => number): number =>
  parts.reduce((sum, part) => sum + read(part), 0)

/**
 * A stated total against the numbers above it.
 *
 * It is right where they add up to it as they stand. Where they do so only after a wrong one is put
 * right, the page contradicts itself, and the total was taken from elsewhere. Else it is wrong, if
 * it is known which numbers it adds; where it might add more, only if something explains it.
 */
export const checkTotal = ({ total, read = total.text, parts, adds }: Summed): PageClaim => {
  const answer = answerOf(read, total)
  if ('try' in answer || parts.length === 0) return total
  const isMet = (sum: number): boolean => answer.readings.some((reading) => fits(sum, reading))
  const [written, right] = [sumOf(parts, asWritten), sumOf(parts, asRight)]
  const restsOn = wrongIn(parts)
  const sum = plainValue(written)
  if (isMet(written)) return { ...total, computed: sum, verdict: 'right', follows: true, restsOn }
  if (isMet(right))
    return { ...total, computed: total.claimed, verdict: 'right', restsOn, says: clash(parts) }
  const sums = new Set([written, right])
  const slips = [...sums].flatMap((one) => slipMistakes(one, answer))
  const mistakes = [...forgotten(parts, isMet, answer), ...slips]
  if (adds === 'unknown' || (adds === 'perhaps-more' && mistakes.length === 0)) return total
  return {
    ...total,
    computed: plainValue(right),
    verdict: 'wrong',
    mistakes,
    restsOn,
    says: both(parts),
  }
}

const answerOf = (read: string, { claimed }: PageClaim): Answer | Unreadable => {
  const answer = readAnswer(read)
  return 'try' in answer ? readAnswer(String(claimed)) : answer
}

/** A number above that the total has left out. */
const forgotten = (
  parts: readonly PageClaim[],
  isMet: (sum: number) => boolean,
  answer: Answer,
): readonly Mistake[] =>
  parts
    .filter((part) => asWritten(part) !== 0 && isMet(sumOf(parts, asWritten) - asWritten(part)))
    .map(({ line, text }) => ({
      id: 'layer-forgotten',
      ids: ['layer-forgotten'],
      at: null,
      says: `The rows come to this number where line ${line} (${text}) is left out of the sum.`,
      value: plainValue(answer.readings[0].value),
      slip: null,
      chance: shareOf(parts.length, answer),
    }))

const shown = (sum: number): string => sum.toLocaleString('en-GB')

const clash = (parts: readonly PageClaim[]): string =>
  `The numbers above add up to ${shown(sumOf(parts, asWritten))}. The total fits only if line ${wrongIn(parts).join(' and line ')} is put right: the page contradicts itself there.`

/** What the numbers add up to as they are written, where that is something else. */
const both = (parts: readonly PageClaim[]): string | null =>
  wrongIn(parts).length === 0
    ? null
    : `The numbers above add up to ${shown(sumOf(parts, asWritten))} as they are written: the total does not follow from them either.`

const wrongIn = (parts: readonly PageClaim[]): readonly number[] =>
  parts.filter(({ verdict }) => verdict === 'wrong').map(({ line }) => line)
