import type { Check } from '@longhand/marking'
import { expect } from 'vitest'
import { draws } from './draws.ts'

/** How often each kind of mistake was planted and came back, and what did not. */
export interface Tallies {
  /** Whether a kind was not planted often enough yet. */
  readonly isLacking: (kind: string) => boolean
  /** Counts one that was planted; what a simpler explanation fits as well is not held against it. */
  readonly count: (kind: string, check: Check, isNamed: boolean, answer: string) => void
  /** Prints the rates; each kind must come back, in at least so large a share. */
  readonly close: (share: number) => void
}

interface Tally {
  readonly named: number
  readonly lost: readonly string[]
  /** Of another explanation that supposes less: right, a convention, an idea. */
  readonly explained: number
}

const enough = 200 * draws
const none: Tally = { named: 0, lost: [], explained: 0 }

/** Keeps the tallies of some kinds of mistakes. */
export const talliesOf = (kinds: readonly string[]): Tallies => {
  const tallies = new Map(kinds.map((kind) => [kind, none]))
  const planted = ({ named, lost }: Tally): number => named + lost.length
  return {
    isLacking: (kind) => planted(tallies.get(kind) ?? none) < enough,
    count: (kind, { verdict, mistakes }, isNamed, answer) => {
      const before = tallies.get(kind) ?? none
      const isExplained = verdict !== 'wrong' || mistakes.length > 0
      tallies.set(kind, after(before, isNamed, isExplained, answer))
    },
    close: (share) => {
      for (const [kind, one] of tallies) process.stdout.write(`${kind}: ${told(one)}\n`)
      for (const [kind, one] of tallies) {
        expect([kind, planted(one)]).toEqual([kind, enough])
        const isSeldom = one.named / planted(one) < share
        expect([kind, isSeldom ? one.lost : []]).toEqual([kind, []])
      }
    },
  }
}

const after = (tally: Tally, isNamed: boolean, isExplained: boolean, answer: string): Tally => {
  if (isNamed) return { ...tally, named: tally.named + 1 }
  return isExplained
    ? { ...tally, explained: tally.explained + 1 }
    : { ...tally, lost: [...tally.lost, answer] }
}

const told = ({ named, lost, explained }: Tally): string =>
  `${named + lost.length} planted, ${named} named; ${explained} more are explained more simply`
