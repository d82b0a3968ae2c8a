export { buildModel } from './building/build-model.ts'
export type { ModelFiles, ModelToSave } from './building/save-model.ts'
export { type Checkpoint, readCheckpoint } from './checkpoint/checkpoint.ts'
export { type Comparison, compareRuns, type Pair } from './comparing/compare-runs.ts'
export type { Configuration } from './comparing/configurations.ts'
export { factorInWords } from './comparing/factor-in-words.ts'
export type { Finding, Findings, FoundEpoch, Measure, Range } from './comparing/findings.ts'
export { findingsOf } from './comparing/findings-of.ts'
export { type LayerSummary, type LayersAt, layersOf } from './comparing/layers-of.ts'
export { readFindings } from './comparing/read-findings.ts'
export { readRun } from './comparing/read-run.ts'
export { type Summary, summaryOf } from './comparing/summary.ts'
export type { DataSet, Examples, Looks } from './data/data-set.ts'
export { type DataSetSettings, loadDataSet, looksOf } from './data/data-sets.ts'
export type { DataFile, Files, Place } from './data/files/files.ts'
export { drawShapes, type Shapes } from './data/shapes/shapes.ts'
export { drawStrokes, type Strokes } from './data/strokes/strokes.ts'
export {
  type StartThread,
  serveThread,
  type Thread,
  type ThreadData,
} from './engines/compiled/thread.ts'
export type { EngineName, EngineState } from './engines/engine.ts'
export type { LayerStatistics, Spread } from './engines/layer-statistics.ts'
export type { LossName } from './engines/losses.ts'
export type { EarlyStopping, Monitor } from './experiment/early-stopping.ts'
export type { Experiment } from './experiment/experiment.ts'
export type { Adagrad, Adam, Optimizer, RmsProp, Sgd } from './experiment/optimizer.ts'
export { readExperiment } from './experiment/read-experiment.ts'
export { readExperiments } from './experiment/read-experiments.ts'
export type { Regularization } from './experiment/regularization.ts'
export type {
  Constant,
  CosineDecay,
  ExponentialDecay,
  PiecewiseConstant,
  Schedule,
} from './experiment/schedule.ts'
export { isOver } from './training/is-over.ts'
export type { Best, Epoch, Run, StatisticsAt, Status, StepMilliseconds } from './training/run.ts'
export { checkpointFiles, runFiles } from './training/run-files.ts'
export type { Surroundings } from './training/surroundings.ts'
export { trainModel } from './training/train-model.ts'
export type { Training } from './training/training.ts'
export type { BatchEvent, CheckpointEvent, TrainingEvent } from './training/training-event.ts'
