import type { Checked, PlacedNetwork } from '@longhand/network'
import type { WeightsOf } from '../building/initial-weights.ts'
import type { ModelToSave } from '../building/save-model.ts'
import type { Optimizer } from '../experiment/optimizer.ts'
import type { Regularization } from '../experiment/regularization.ts'
import type { StartThread } from './compiled/thread.ts'
import type { LayerStatistics } from './layer-statistics.ts'
import type { LossName } from './losses.ts'

/** What can do the arithmetic of training. */
export type EngineName = 'compiled' | 'wasm' | 'cpu' | 'webgl' | 'webgpu'

/** The names of all engines. */
export const engineNames: readonly EngineName[] = ['compiled', 'wasm', 'cpu', 'webgl', 'webgpu']

/** What an engine is made for. */
export interface EngineSetup {
  readonly network: PlacedNetwork
  /** What training begins with. */
  readonly weightsOf: WeightsOf
  readonly loss: LossName
  readonly optimizer: Optimizer
  readonly regularization?: Regularization | undefined
  /** Dropout draws from it. */
  readonly seed: number
  /** Examples of a step, at most. */
  readonly batchSize: number
  /** How many may work at once, if the engine can be parted. */
  readonly threads: number
  /** Without it there is one thread. */
  readonly startThread?: StartThread | undefined
  /** Awaited before TensorFlow.js turns to WebAssembly. */
  readonly beforeWasm?: (() => Promise<void>) | undefined
}

/** Examples that are trained on together. */
export interface Batch {
  readonly size: number
  /** One example after the other. */
  readonly inputs: Float32Array
  /** For each example 1 for its class and 0 for the others. */
  readonly targets: Float32Array
}

/** What a batch gave. */
export interface Outcome {
  /** The mean over the batch. */
  readonly loss: number
  /** What the network gave back, one example after the other. */
  readonly outputs: Float32Array
  /** Layer by layer; only where it was asked for. */
  readonly layers?: readonly LayerStatistics[]
}

/** What an engine must be told to go on as if it had never stopped. */
export interface EngineState {
  /** How many were taken: dropout and some optimizers count them. */
  readonly steps: number
  /** Weights by name (`conv1/kernel`), and what the optimizer remembers (`optimizer/0`). */
  readonly tensors: Readonly<Record<string, Float32Array>>
}

/** A network that learns: its weights, and what its optimizer remembers, live in here. */
export interface Engine {
  readonly name: EngineName
  /** Why it runs instead of the engine that was asked for; only then. */
  readonly instead?: string
  readonly threads: number
  /** Of the libraries that it stands on. */
  readonly versions: Readonly<Record<string, string>>
  /**
   * Where a batch may be written before it is handed to `step`, which then need not copy it. Each
   * call of `step` or `evaluate` may write there too.
   */
  readonly room?: (size: number) => Batch
  /**
   * Forward, backward, update; the outcome is the one before the update.
   *
   * @param looks Whether it says what every layer held and gave; that takes longer.
   */
  readonly step: (batch: Batch, looks?: boolean) => Promise<Outcome>
  /** Forward alone, as after training. */
  readonly evaluate: (batch: Batch) => Promise<Outcome>
  /** In the order of the layers, and within a layer in the order of its facts. */
  readonly weights: () => readonly Float32Array[]
  readonly state: () => EngineState
  /** Goes on from a state that an engine of this name gave for the same network. */
  readonly restore: (state: EngineState) => void
  /**
   * The model as it is now, or every layer for which TensorFlow.js has none; its files can be asked
   * for after `dispose` too.
   */
  readonly save: () => Promise<Checked<ModelToSave>>
  /** Frees its memory; nothing may be asked of it afterwards. */
  readonly dispose: () => void
}
