import type { Placed } from '../facts.ts'
import type { Checked, Issue } from '../issue.ts'
import type { PlaceInside, Unplaced } from '../kind.ts'
import { isLayerKind, type LayerKind, layerKinds, type PlacedLayer } from '../layer-kinds.ts'
import { nearest } from '../schema/nearest.ts'
import { quoted } from '../schema/quoted.ts'

/** Puts one layer in its place, and the layer inside it where it wraps one. */
export const placeLayer = (kind: LayerKind, layer: Unplaced): Checked<PlacedLayer> =>
  layerKinds[kind].putInPlace(layer, placeInside)

const placeInside: PlaceInside = (kind, layer, path): Checked<Placed<string, unknown>> =>
  isLayerKind(kind) && kind !== 'input'
    ? placeLayer(kind, layer)
    : { issues: [unknownKind(kind, path)] }

const unknownKind = (kind: string, path: string): Issue => {
  const meant = nearest(kind, Object.keys(layerKinds))
  return {
    path,
    expected: 'the name of a layer kind',
    received: quoted(kind),
    try:
      meant === undefined ? 'Write a kind such as "lstm" or "dense".' : `Did you mean "${meant}"?`,
  }
}
