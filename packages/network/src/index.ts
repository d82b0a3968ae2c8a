export { axesAt } from './axes-at.ts'
export type { AxisWindow, Facts, Initializer, Placed, Sees, Use, Weight } from './facts.ts'
export { type Checked, hasIssues, type Issue, issuesIn, sentenceOf } from './issue.ts'
export type { About, Example, Kind, Names } from './kind.ts'
export { type KindGroup, kindGroups } from './kind-group.ts'
export {
  type ConfigOf,
  isLayerKind,
  type LayerKind,
  layerKinds,
  type PlacedLayer,
  type PlacedOf,
} from './layer-kinds.ts'
export type { Layer, Network } from './network.ts'
export type { Note } from './note.ts'
export { placeLayer } from './placing/place-layer.ts'
export { type PlacedNetwork, placeNetwork } from './placing/place-network.ts'
export { jsonIn } from './reading/json-in.ts'
export { readKeras } from './reading/keras/read-keras.ts'
export { readNetwork } from './reading/read-network.ts'
export { type Besides, type Format, type ModelReading, readParsed } from './reading/read-parsed.ts'
export type { Reading } from './reading/reading.ts'
export { type ActivationName, activationNames } from './schema/activation.ts'
export { type ActivationSettings, usualSettings } from './schema/activation-settings.ts'
export { check, type Said } from './schema/check.ts'
export { isObject } from './schema/is-object.ts'
export { nearest } from './schema/nearest.ts'
export { quoted } from './schema/quoted.ts'
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
export type { TfjsLayer, Unsupported } from './tfjs-layer.ts'
