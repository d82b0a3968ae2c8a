import type { EngineName } from '../engines/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import type { Pair } from './compare-runs.ts'

/** A number of several runs: their mean, the lowest and the highest. */
export interface Range {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** What the runs of one configuration, which differ in their seed alone, came to. */
export interface Finding {
  readonly label: string
  /** What sets it apart from the others. */
  readonly factors: Readonly<Record<string, string>>
  /** That of the first seed. */
  readonly experiment: Experiment
  readonly parameters: number
  readonly seeds: readonly number[]
  readonly engine: EngineName
  readonly threads: number
  readonly versions: Readonly<Record<string, string>>
  /** Over the seeds, epoch by epoch. */
  readonly epochs: readonly FoundEpoch[]
  /** The mean loss of so many batches (`every`) at a time, over the seeds. */
  readonly batchLoss: { readonly every: number; readonly loss: readonly number[] }
  /** The test examples of all seeds: of each class (row), taken for each class (column). */
  readonly confusion: readonly (readonly number[])[]
  /** Milliseconds; the middle of each run's steps. */
  readonly stepMilliseconds: Range
}

/** An epoch over several seeds. */
export interface FoundEpoch extends Readonly<Record<Measure, Range>> {
  readonly epoch: number
}

/** What is measured in every epoch. */
export type Measure = 'loss' | 'accuracy' | 'testLoss' | 'testAccuracy' | 'seconds'

/** A comparison of runs to keep: small, plain, and all that a page needs to tell of it. */
export interface Findings {
  /** The day on which the runs were put together: 2026-11-21. */
  readonly date: string
  /** The processor, its cores and what ran on it. */
  readonly machine: string
  readonly configurations: readonly Finding[]
  readonly pairs: readonly Pair[]
  /** How many pairs differ in two factors or more: they tell nothing of either. */
  readonly unpaired: number
}
