import { as, sum } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind, Names } from '../kind.ts'
import { resized } from '../resized.ts'
import { type SidesPerAxis, type SpatialType, sidesOf } from '../schema/per-axis.ts'
import * as is from '../schema/words.ts'
import type { Shape } from '../shape.ts'
import { bothSides } from '../slide.ts'
import { seesWindow } from '../windows.ts'

/** Settings of zero padding. */
export interface ZeroPadding<Type extends SpatialType> {
  /** Zeros before and after, along each axis. */
  readonly padding: SidesPerAxis[Type]
}

const one: SidesPerAxis = {
  sequence: [[1, 1]],
  image: [
    [1, 1],
    [1, 1],
  ],
  volume: [
    [1, 1],
    [1, 1],
    [1, 1],
  ],
}

const { sequence, image, volume } = sidesOf
const configs: { readonly [Type in SpatialType]: is.Schema<ZeroPadding<Type>> } = {
  sequence: strictObject({ padding: is.or(one.sequence, sequence) }, is.hint('object')),
  image: strictObject({ padding: is.or(one.image, image) }, is.hint('object')),
  volume: strictObject({ padding: is.or(one.volume, volume) }, is.hint('object')),
}

/** What tells one zero padding from another. */
export interface ZeroPaddingNames<Name extends string, Type extends SpatialType> {
  readonly kind: Name
  readonly over: Type
  readonly says: string
  readonly names: Names
  readonly example: Shape
}

/** Zeros around a sequence, an image or a volume. */
export const zeroPadding = <const Name extends string, Type extends SpatialType>({
  over,
  example,
  ...about
}: ZeroPaddingNames<Name, Type>): Kind<Name, ZeroPadding<Type>> =>
  defineKind<Name, ZeroPadding<Type>, SpatialType>({
    ...about,
    group: 'reshaping',
    takes: [over],
    reads: 'one',
    config: configs[over],
    place: ({ padding }, { of, input }) => {
      const once = padding.map(() => 1)
      return {
        output: resized(of, input, {
          rule: 'padded-positions',
          because: 'the input, and the zeros on both sides',
          size: (read, _, at) => {
            const [before, after] = padding[at] ?? [0, 0]
            return sum([read, as('padded', bothSides(of, before, after))])
          },
        }),
        weights: {},
        // one position through a window of one, that begins among the zeros
        sees: seesWindow('padding', input, { size: once, strides: once, padding }),
      }
    },
    tfjs: ({ padding }) =>
      over === 'image'
        ? { factory: about.kind, arguments: { padding } }
        : { unsupported: 'TensorFlow.js puts zeros around images only.' },
    example: { config: { padding: 1 }, inputs: [example] },
    source: 'Keras, ZeroPadding layers',
  })
