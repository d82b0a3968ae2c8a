export { type CountJson, countJson, type LayerJson, type Note } from './count-json.ts'
export { type Countable, countLayer, type Quantity } from './count-layer.ts'
export { countNetwork, type LayerCount, type NetworkCount, quantities } from './count-network.ts'
