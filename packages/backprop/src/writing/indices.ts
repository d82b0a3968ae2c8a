import { type Affine, along, type Index, type Table } from '@longhand/derivation'
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

/** Indices that run over the first axes of a table after the example's. */
export const countsOf = (names: readonly string[], { shape }: Table): readonly Index[] =>
  names.map((name, axis) => ({ name, count: shape[axis + 1] ?? 0 }))
