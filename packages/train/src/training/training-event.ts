import type { ModelToSave } from '../building/save-model.ts'
import type { EngineName } from '../engines/engine.ts'
import type { LayerStatistics } from '../engines/layer-statistics.ts'
import type { Epoch, Run } from './run.ts'

/** A step was taken. */
export interface BatchEvent {
  readonly type: 'batch'
  readonly epoch: number
  /** The first of an epoch is 1. */
  readonly batch: number
  readonly examples: number
  /** Before the update, as the accuracy is. */
  readonly loss: number
  readonly accuracy: number
  /** What every layer held and gave, before the update; only where it was asked for. */
  readonly layers?: readonly LayerStatistics[]
}

/** How far the run has come, to be kept: it can go on from here. */
export interface CheckpointEvent {
  readonly type: 'checkpoint'
  /** As if it had been stopped here. */
  readonly run: Run
  /** What `readCheckpoint` reads. */
  readonly checkpoint: Uint8Array
}

/** What happens while a network is trained. */
export type TrainingEvent =
  | {
      readonly type: 'start'
      readonly engine: EngineName
      readonly threads: number
      readonly epochs: number
      /** In each epoch. */
      readonly batches: number
      /** Steps that an earlier training has taken. */
      readonly done: number
    }
  | BatchEvent
  | ({ readonly type: 'epoch' } & Epoch)
  | CheckpointEvent
  | {
      readonly type: 'done'
      readonly run: Run
      /**
       * Where TensorFlow.js has all layers; else the run says which it lacks. TensorFlow.js is
       * loaded for it, where the run did without.
       */
      readonly model?: ModelToSave
    }
