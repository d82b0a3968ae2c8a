import type { Placed } from './facts.ts'
import type { Kind } from './kind.ts'
import * as kinds from './kinds/index.ts'

/** Every layer kind by name. */
export const layerKinds: typeof kinds = kinds

/** The name of a layer kind. */
export type LayerKind = keyof typeof kinds

/** The settings of a kind, complete. */
export type ConfigOf<K extends LayerKind> =
  (typeof kinds)[K] extends Kind<K, infer Config> ? Config : never

/** A layer of a kind in its place. */
export type PlacedOf<K extends LayerKind> = Placed<K, ConfigOf<K>>

/** A layer of any kind in its place. */
export type PlacedLayer = { [K in LayerKind]: PlacedOf<K> }[LayerKind]

/** Whether a word names a layer kind. */
export const isLayerKind = (word: string): word is LayerKind => Object.hasOwn(layerKinds, word)
