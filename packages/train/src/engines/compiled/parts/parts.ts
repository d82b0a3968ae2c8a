import type { LayerKind, PlacedLayer, PlacedOf, Unsupported } from '@longhand/network'
import type { Compile, Part, Site } from '../part.ts'
import { batchNormPart } from './batch-norm-part.ts'
import { concatenatePart } from './concatenate-part.ts'
import { convPart, depthwisePart } from './conv-part.ts'
import { densePart } from './dense-part.ts'
import { activationPart, addPart, dropoutPart, flattenPart } from './number-by-number.ts'
import { averagePoolPart, globalAveragePart, globalMaxPart, maxPoolPart } from './pool-parts.ts'

/** How each kind is compiled; one that is not here runs on TensorFlow.js. */
const parts: { readonly [K in LayerKind]?: Compile<PlacedOf<K>> } = {
  activation: activationPart,
  add: addPart,
  averagePooling1d: averagePoolPart,
  averagePooling2d: averagePoolPart,
  batchNormalization: batchNormPart,
  concatenate: concatenatePart,
  conv1d: convPart,
  conv2d: convPart,
  dense: densePart,
  depthwiseConv1d: depthwisePart,
  depthwiseConv2d: depthwisePart,
  dropout: dropoutPart,
  flatten: flattenPart,
  globalAveragePooling1d: globalAveragePart,
  globalAveragePooling2d: globalAveragePart,
  globalMaxPooling1d: globalMaxPart,
  globalMaxPooling2d: globalMaxPart,
  maxPooling1d: maxPoolPart,
  maxPooling2d: maxPoolPart,
}

/** Whether layers of a kind are compiled, whatever may be said of their settings. */
export const isCompiled = (kind: LayerKind): boolean => kind in parts

/** A layer as calls, or why it cannot be. */
export const partOf = (layer: PlacedLayer, site: Site): Part | Unsupported => {
  const compile: Compile<PlacedLayer> | undefined = parts[layer.kind]
  if (compile === undefined) return { unsupported: `A layer ${layer.kind} is not compiled.` }
  return layer.again?.length
    ? { unsupported: 'A layer that is applied several times is not compiled.' }
    : compile(layer, site)
}
