import type { Issue } from '@longhand/network'
import type { EngineName, Epoch, LayerStatistics, Run } from '@longhand/train'
import type { Entry, Report } from './worker/messages.ts'

/** Means of losses over equal stretches of a run. */
export interface Losses {
  /** Batches of a stretch. */
  readonly stretch: number
  readonly sums: readonly number[]
  readonly counts: readonly number[]
}

/** A run as far as it has come. */
export interface LiveRun {
  readonly label: string
  readonly changes: string
  readonly seed: number
  readonly state: 'waiting' | 'loading' | 'running' | 'done' | 'refused'
  readonly engine?: EngineName
  readonly threads: number
  /** In each epoch; 0 before it has started. */
  readonly batches: number
  /** Of the whole run. */
  readonly planned: number
  readonly taken: number
  readonly losses: Losses
  readonly epochs: readonly Epoch[]
  readonly layers?: readonly LayerStatistics[]
  readonly record?: Run
  readonly issues?: readonly Issue[]
}

/** Points that a curve has at most. */
const mostPoints = 60

/** A run that waits for its turn. */
export const waitingRun = ({ label, changes, seed }: Entry): LiveRun => ({
  ...{ label, changes, seed, state: 'waiting', threads: 1, batches: 0, planned: 0, taken: 0 },
  losses: { stretch: 1, sums: [], counts: [] },
  epochs: [],
})

/** What a run has come to when something more is known of it. */
export const after = (run: LiveRun, report: Report): LiveRun => {
  switch (report.type) {
    case 'loading':
      return { ...run, state: 'loading' }
    case 'start': {
      const { engine, threads, batches } = report
      const planned = batches * report.epochs
      const losses = { ...run.losses, stretch: Math.ceil(planned / mostPoints) }
      return { ...run, state: 'running', engine, threads, batches, planned, losses }
    }
    case 'batches': {
      const { losses, layers = run.layers } = report
      const more = withLosses(run.losses, run.taken, losses)
      const taken = run.taken + losses.length
      return { ...run, taken, losses: more, ...(layers && { layers }) }
    }
    case 'epoch': {
      const { type: _, run: __, ...epoch } = report
      return { ...run, epochs: [...run.epochs, epoch] }
    }
    case 'done':
      return { ...run, state: 'done', record: report.record, engine: report.record.engine }
    case 'refused':
      return { ...run, state: 'refused', issues: report.issues }
  }
}

const withLosses = (
  { stretch, sums, counts }: Losses,
  taken: number,
  more: readonly number[],
): Losses => {
  const [newSums, newCounts] = [[...sums], [...counts]]
  for (const [i, loss] of more.entries()) {
    const at = Math.floor((taken + i) / stretch)
    newSums[at] = (newSums[at] ?? 0) + loss
    newCounts[at] = (newCounts[at] ?? 0) + 1
  }
  return { stretch, sums: newSums, counts: newCounts }
}

/** The share of a run that is done, from 0 to 1. */
export const progressOf = ({ state, planned, taken }: LiveRun): number => {
  if (state === 'done' || state === 'refused') return 1
  return planned === 0 ? 0 : taken / planned
}

/** Runs that differ in their seed alone. */
export interface Group {
  readonly label: string
  readonly runs: readonly LiveRun[]
}

/** Runs by what they were set to, in the order in which these first came. */
export const groupsOf = (runs: readonly LiveRun[]): readonly Group[] => {
  // settings that all share need not be said
  const areMany = new Set(runs.map(({ changes }) => changes)).size > 1
  const nameOf = ({ label, changes }: LiveRun): string =>
    areMany ? `${label}, ${changes || 'as posed'}` : label
  return [...new Set(runs.map(nameOf))].map((label) => ({
    label,
    runs: runs.filter((run) => nameOf(run) === label),
  }))
}
