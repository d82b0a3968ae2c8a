import type { Network } from '@longhand/network'
import type { DataSetSettings } from '../data/data-sets.ts'
import type { EngineName } from '../engines/engine.ts'
import type { LossName } from '../engines/losses.ts'
import type { Optimizer } from './optimizer.ts'

/** What is trained, on what, and how: everything that a run depends on. */
export interface Experiment {
  readonly name: string
  readonly network: Network
  readonly dataset: DataSetSettings
  readonly loss: LossName
  readonly optimizer: Optimizer
  /** Examples a step; the last batch of an epoch holds what is left. */
  readonly batchSize: number
  readonly epochs: number
  /** Weights, the order of the examples and dropout grow from it. */
  readonly seed: number
  readonly engine: 'auto' | EngineName
  /** As many as may be used; the run says how many were. */
  readonly threads: number
}
