import type { Network } from '@longhand/network'
import type { DataSetSettings } from '../data/data-sets.ts'
import type { EngineName } from '../engines/engine.ts'
import type { LossName } from '../engines/losses.ts'
import type { EarlyStopping } from './early-stopping.ts'
import type { Optimizer } from './optimizer.ts'
import type { Regularization } from './regularization.ts'

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
  /** Share of the training examples, the last ones, that is tried after every epoch instead. */
  readonly validationSplit?: number
  readonly regularization?: Regularization
  readonly earlyStopping?: EarlyStopping
  /** How often an example of a class counts in the loss, by the number of the class; 1 if absent. */
  readonly classWeight?: Readonly<Record<string, number>>
  /** Every so many steps it is noted what every layer held and gave; true: at the first of each epoch. */
  readonly statistics?: boolean | number
  /** Weights, the order of the examples and dropout grow from it. */
  readonly seed: number
  readonly engine: 'auto' | EngineName
  /** As many as may be used; the run says how many were. */
  readonly threads: number
}
