import * as v from 'valibot'
import type { Hint } from './hints.ts'
import { type SidesPerAxis, type SpatialType, sidesOf } from './per-axis.ts'
import { hint, type Schema } from './words.ts'

/** Zeros around an input, both sides of each axis, or as many as 'same' or 'causal' needs. */
export interface PaddingOf {
  /** 'causal' puts all zeros before the first step, so that no output sees later steps. */
  readonly sequence: 'same' | 'causal' | SidesPerAxis['sequence']
  readonly image: 'same' | SidesPerAxis['image']
  readonly volume: 'same' | SidesPerAxis['volume']
}

/** What 'valid' says, by shape: no zeros on any side. */
export const noZeros: SidesPerAxis = {
  sequence: [[0, 0]],
  image: [
    [0, 0],
    [0, 0],
  ],
  volume: [
    [0, 0],
    [0, 0],
    [0, 0],
  ],
}

const withSame = <Type extends SpatialType>(type: Type, name: Hint) =>
  v.union(
    [
      v.literal('same'),
      v.pipe(
        v.literal('valid'),
        v.transform(() => noZeros[type]),
      ),
      sidesOf[type],
    ],
    name,
  )

/** `valid`, `same`, one number for all sides, one for each axis, or each side. */
export const paddingOf: { readonly [Type in SpatialType]: Schema<PaddingOf[Type]> } = {
  sequence: v.union(
    [v.literal('causal'), withSame('sequence', hint('padding1d'))],
    hint('padding1d'),
  ),
  image: withSame('image', hint('padding')),
  volume: withSame('volume', hint('padding3d')),
}

/** A transposed convolution's padding; 'valid' and 'same' set its output size as Keras does. */
export type TransposedPadding<Type extends SpatialType> = 'valid' | 'same' | SidesPerAxis[Type]

/** The same words for a transposed convolution, in which 'valid' is more than no padding. */
export const transposedPadding: {
  readonly [Type in SpatialType]: Schema<TransposedPadding<Type>>
} = {
  sequence: v.union([v.picklist(['valid', 'same']), sidesOf.sequence], hint('sides1d')),
  image: v.union([v.picklist(['valid', 'same']), sidesOf.image], hint('padding')),
  volume: v.union([v.picklist(['valid', 'same']), sidesOf.volume], hint('padding3d')),
}
