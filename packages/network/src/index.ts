export type { AxisWindow, Facts, Placed, Sees, Weight } from './facts.ts'
export { type Checked, hasIssues, type Issue, issuesIn, sentenceOf } from './issue.ts'
export type { About, Example, Kind, Names, TfjsLayer, Unsupported } from './kind.ts'
export {
  type ConfigOf,
  isLayerKind,
  type LayerKind,
  layerKinds,
  type PlacedLayer,
  type PlacedOf,
} from './layer-kinds.ts'
export type { Layer, Network } from './network.ts'
export { type PlacedNetwork, placeNetwork } from './placing/place-network.ts'
export { parseText } from './reading/parse-text.ts'
export { readNetwork } from './reading/read-network.ts'
export { type ActivationName, activationNames } from './schema/activation.ts'
export {
  type Axis,
  type AxisName,
  axesOf,
  type ImageOf,
  lastOf,
  mapShape,
  positionsOf,
  type Shape,
  type ShapeOf,
  type ShapeType,
  type Sizes,
  shapeInWords,
  shapeOf,
} from './shape.ts'
