export type { Note } from '@longhand/network'
export {
  type CountJson,
  countJson,
  type LayerJson,
  type PlainCount,
  type PlainShape,
} from './count-json.ts'
export { type Countable, countLayer, type Quantity } from './count-layer.ts'
export { countNetwork, type LayerCount, type NetworkCount, quantities } from './count-network.ts'
