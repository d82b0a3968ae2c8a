import { as, negation, quantity, sum } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind, Misfit, Names } from '../kind.ts'
import { resized } from '../resized.ts'
import { noZeros } from '../schema/padding.ts'
import { type Sides, type SidesPerAxis, type SpatialType, sidesOf } from '../schema/per-axis.ts'
import * as is from '../schema/words.ts'
import type { Shape, Sizes } from '../shape.ts'
import { slidingAxes } from '../sliding-axis.ts'
import { seesWindow } from '../windows.ts'

/** Settings of cropping. */
export interface Cropping<Type extends SpatialType> {
  /** Positions cut off before and after, along each axis. */
  readonly cropping: SidesPerAxis[Type]
}

const { sequence, image, volume } = sidesOf
const configs: { readonly [Type in SpatialType]: is.Schema<Cropping<Type>> } = {
  sequence: strictObject({ cropping: is.or(noZeros.sequence, sequence) }, is.hint('object')),
  image: strictObject({ cropping: is.or(noZeros.image, image) }, is.hint('object')),
  volume: strictObject({ cropping: is.or(noZeros.volume, volume) }, is.hint('object')),
}

/** Cropping that leaves nothing. */
const nothingLeft = (cropping: readonly Sides[], input: Sizes): readonly Misfit[] =>
  slidingAxes(input).flatMap(({ name, size }, i) => {
    const [before, after] = cropping[i] ?? [0, 0]
    if (!(before + after >= Number(size.value))) return []
    return [
      {
        field: 'cropping',
        expected: `less than the ${name} of ${size.value}`,
        received: `${before} and ${after}`,
        try: 'Cut off less.',
      },
    ]
  })

/** What tells one cropping from another. */
export interface CroppingNames<Name extends string, Type extends SpatialType> {
  readonly kind: Name
  readonly over: Type
  readonly says: string
  readonly names: Names
  readonly example: Shape
}

/** The edges of a sequence, an image or a volume cut off. */
export const cropping = <const Name extends string, Type extends SpatialType>({
  over,
  example,
  ...about
}: CroppingNames<Name, Type>): Kind<Name, Cropping<Type>> =>
  defineKind<Name, Cropping<Type>, SpatialType>({
    ...about,
    group: 'reshaping',
    takes: [over],
    reads: 'one',
    config: configs[over],
    misfits: (config, { input }) => nothingLeft(config.cropping, input),
    place: (config, { of, input }) => {
      const once = config.cropping.map(() => 1)
      const padding = config.cropping.map(([before, after]): Sides => [-before, -after])
      return {
        output: resized(of, input, {
          rule: 'cropped-positions',
          because: 'the input, without what is cut off on both sides',
          size: (read, _, at) => {
            const [before, after] = config.cropping[at] ?? [0, 0]
            const cut = [
              quantity('cropped-before', before, of),
              quantity('cropped-after', after, of),
            ]
            return sum([read, as('cropped', negation(sum(cut)))])
          },
        }),
        weights: {},
        sees: seesWindow('cropping', input, { size: once, strides: once, padding }),
      }
    },
    tfjs: (config) =>
      over === 'image'
        ? { factory: about.kind, arguments: { cropping: config.cropping } }
        : { unsupported: 'TensorFlow.js crops images only.' },
    example: { config: { cropping: 2 }, inputs: [example] },
    source: 'Keras, Cropping layers',
  })
