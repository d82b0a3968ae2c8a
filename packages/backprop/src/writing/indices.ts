import { type Affine, along } from '@longhand/derivation'
import type { ShapeType } from '@longhand/network'

/** The free indices of a layer's numbers in a template, the example left out. */
export const indicesOf: Readonly<Record<ShapeType, readonly string[]>> = {
  vector: ['j'],
  sequence: ['t', 'j'],
  image: ['y', 'x', 'c'],
  volume: ['z', 'y', 'x', 'c'],
}

/** The index that runs over the examples of a batch. */
export const example = 'n'

/** The position at free indices. */
export const at = (...indices: readonly string[]): readonly Affine[] => indices.map(along)
