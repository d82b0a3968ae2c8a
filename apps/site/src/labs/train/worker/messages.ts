import type { Issue } from '@longhand/network'
import type {
  Comparison,
  EngineName,
  Epoch,
  LayerStatistics,
  ModelFiles,
  Run,
} from '@longhand/train'

/** A run that is asked for. */
export interface Entry {
  readonly label: string
  /** In words, what it is set to otherwise than its sheet; runs alike in both differ in their seed. */
  readonly changes: string
  readonly seed: number
  /** An experiment, not yet read. */
  readonly experiment: Readonly<Record<string, unknown>>
}

/** What the page says to the worker. */
export type Order =
  | { readonly type: 'run'; readonly first: number; readonly entries: readonly Entry[] }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'save'; readonly run: number }

/** What happens to a run, which is called by its number. */
export type Report = { readonly run: number } & (
  | { readonly type: 'loading' }
  | {
      readonly type: 'start'
      readonly engine: EngineName
      readonly threads: number
      readonly epochs: number
      /** In each epoch. */
      readonly batches: number
    }
  | {
      readonly type: 'batches'
      /** Of each batch since the last report. */
      readonly losses: readonly number[]
      readonly layers?: readonly LayerStatistics[]
    }
  | ({ readonly type: 'epoch' } & Epoch)
  | { readonly type: 'done'; readonly record: Run; readonly comparison: Comparison }
  | { readonly type: 'refused'; readonly issues: readonly Issue[] }
)

/** The files of a trained model, or why there are none. */
export type Written = ModelFiles | { readonly because: string }

/** What the worker says to the page. */
export type Said =
  | Report
  | { readonly type: 'model'; readonly run: number; readonly model: Written }
  | { readonly type: 'finished' }
  | { readonly type: 'broken'; readonly because: string }
