import type { EngineName } from '../engines/engine.ts'
import type { LayerStatistics } from '../engines/layer-statistics.ts'
import type { Experiment } from '../experiment/experiment.ts'

/** One pass over all examples. */
export interface Epoch {
  /** The first is 1. */
  readonly epoch: number
  /** Mean over the examples as they were trained on: the weights change on the way. */
  readonly loss: number
  /** Share that was right as they were trained on, from 0 to 1. */
  readonly accuracy: number
  /** With the weights of the epoch's end. */
  readonly testLoss: number
  readonly testAccuracy: number
  /** On the examples kept for validation; only where there are any. */
  readonly validationLoss?: number
  readonly validationAccuracy?: number
  /** Training alone, neither testing nor waiting for the caller. */
  readonly seconds: number
}

/** Why a run ended: after all its epochs, because it was asked to, or because the loss was lost. */
export type Status = 'done' | 'stopped' | 'failed'

/** Milliseconds of one step: forward, backward and update alone, warm-up left out. */
export interface StepMilliseconds {
  readonly median: number
  /** A tenth of the steps was faster. */
  readonly p10: number
  /** A tenth was slower. */
  readonly p90: number
}

/** Where a run was at its best. */
export interface Best {
  readonly epoch: number
  /** Whether the run ended before its last epoch. */
  readonly early: boolean
  /** Whether the weights are those of this epoch. */
  readonly restored: boolean
}

/** What the layers held and gave in one step. */
export interface StatisticsAt {
  readonly epoch: number
  readonly batch: number
  readonly layers: readonly LayerStatistics[]
}

/** What a run leaves behind, as `run.json`. */
export interface Run {
  readonly experiment: Experiment
  /** The engine that ran, also where the experiment left the choice. */
  readonly engine: EngineName
  /** Why it ran instead of the engine that was asked for; only then. */
  readonly instead?: string
  /** Why no model lies beside it: the layers that TensorFlow.js lacks; only then. */
  readonly unsaved?: string
  readonly threads: number
  readonly versions: Readonly<Record<string, string>>
  readonly status: Status
  /** Why it failed; only then. */
  readonly because?: string
  readonly epochs: readonly Epoch[]
  /** The best epoch by what early stopping looks at; only with early stopping. */
  readonly best?: Best
  /** What the layers held and gave; only where the experiment asks for it. */
  readonly statistics?: readonly StatisticsAt[]
  /** The mean loss of each batch. */
  readonly batches: { readonly loss: readonly number[] }
  /** How many test examples of each class (row) were taken for each class (column). */
  readonly confusion: readonly (readonly number[])[]
  readonly stepMilliseconds: StepMilliseconds
  readonly examplesPerSecond: number
  readonly peakMemoryBytes: number
  /** `sha256:` and the hash of all weights, as 32-bit floats in the order of the layers. */
  readonly weightsHash: string
}
