export type { Note } from '@longhand/network'
export { type Comparison, compareNetworks } from './compare-networks.ts'
export type { Convention } from './conventions/convention.ts'
export { conventionHeading } from './conventions/convention-heading.ts'
export {
  type CountUnder,
  conventionNamed,
  conventions,
  countUnder,
} from './conventions/conventions.ts'
export {
  type CountJson,
  countJson,
  type LayerJson,
  type PlainCount,
  type PlainShape,
} from './count-json.ts'
export { type Countable, countLayer, type Quantity } from './count-layer.ts'
export { countNetwork, type LayerCount, type NetworkCount, quantities } from './count-network.ts'
export type { Field, NoField } from './field/field.ts'
export { type Interval, positionsIn } from './field/interval.ts'
export { type Fields, fieldAxes, receptiveFields } from './field/receptive-field.ts'
export { kerasMemory } from './memory/keras-memory.ts'
export type { Memory } from './memory/memory.ts'
export { torchinfoMemory } from './memory/torchinfo-memory.ts'
export { torchsummaryMemory } from './memory/torchsummary-memory.ts'
export {
  isOptimizer,
  type OptimizerName,
  optimizerStates,
  type Training,
  trainingMemory,
} from './memory/training-memory.ts'
export { type PoolsFit, poolFits } from './recover/pool-fits.ts'
export {
  type Recovered,
  type RecoveredRow,
  type RowFit,
  recoverSettings,
} from './recover/recover.ts'
export { type PrintedRow, readTorchPrint, type TorchPrint } from './recover/torch-print.ts'
export { kerasSummary, readableBytes } from './summaries/keras-summary.ts'
export { type TorchModule, torchModules } from './summaries/torch-modules.ts'
export { type Containers, endedModules } from './summaries/torch-tree.ts'
export { type Print, torchinfo } from './summaries/torchinfo.ts'
export { torchsummary } from './summaries/torchsummary.ts'
