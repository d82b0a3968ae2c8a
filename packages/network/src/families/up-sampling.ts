import { product, quantity } from '@longhand/derivation'
import * as v from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { AxisWindow } from '../facts.ts'
import type { Kind, Names } from '../kind.ts'
import { resized } from '../resized.ts'
import { alike, counts, type PerAxis, type SpatialType } from '../schema/per-axis.ts'
import * as is from '../schema/words.ts'
import type { Shape, Sizes } from '../shape.ts'
import { slidingAxes } from '../sliding-axis.ts'

/** How the positions between are filled. */
export type Interpolation = 'nearest' | 'bilinear'

/** How the positions between are filled: repeated, or drawn as lines from one to the next. */
export const interpolation: is.Schema<Interpolation> = v.picklist(
  ['nearest', 'bilinear'],
  is.hint('interpolation'),
)

/** Settings of up-sampling. */
export interface UpSampling<Type extends SpatialType> {
  readonly size: PerAxis[Type]
  readonly interpolation: Interpolation
}

const fieldsOver = <Type extends SpatialType>(type: Type) => ({
  size: is.or(alike[type](2), counts[type]),
  interpolation: is.or<Interpolation>('nearest', interpolation),
})
const configs: { readonly [Type in SpatialType]: is.Schema<UpSampling<Type>> } = {
  sequence: v.strictObject(fieldsOver('sequence'), is.hint('object')),
  image: v.strictObject(fieldsOver('image'), is.hint('object')),
  volume: v.strictObject(fieldsOver('volume'), is.hint('object')),
}

/** The outputs that one input reaches: itself repeated, or half way to its neighbours too. */
const spreadsOf = (
  input: Sizes,
  { size, interpolation }: UpSampling<SpatialType>,
): readonly AxisWindow[] =>
  slidingAxes(input).map(({ name }, i) => {
    const stride = size[i] ?? 1
    const half = Math.floor(stride / 2)
    const window = { axis: name, stride, dilation: 1 }
    return interpolation === 'nearest'
      ? { ...window, size: stride, padding: [0, 0] }
      : { ...window, size: stride + 2 * half, padding: [half, half] }
  })

/** What tells one up-sampling from another. */
export interface UpSamplingNames<Name extends string, Type extends SpatialType> {
  readonly kind: Name
  readonly over: Type
  readonly says: string
  readonly names: Names
  readonly example: Shape
}

/** A larger sequence, image or volume, each position repeated. */
export const upSampling = <const Name extends string, Type extends SpatialType>({
  over,
  example,
  ...about
}: UpSamplingNames<Name, Type>): Kind<Name, UpSampling<Type>> =>
  defineKind<Name, UpSampling<Type>, SpatialType>({
    ...about,
    group: 'reshaping',
    takes: [over],
    reads: 'one',
    config: configs[over],
    place: (config, { of, input }) => ({
      output: resized(of, input, {
        rule: 'repeated-positions',
        because: 'each position, as often as the size says',
        size: (read, _, at) => product([read, quantity('upscaling', config.size[at] ?? 1, of)]),
      }),
      weights: {},
      sees: { type: 'spread', field: 'size', windows: spreadsOf(input, config) },
    }),
    tfjs: (config) =>
      over === 'image'
        ? { factory: about.kind, arguments: { ...config } }
        : { unsupported: 'TensorFlow.js repeats the positions of images only.' },
    example: { config: { size: 2 }, inputs: [example] },
    source: 'Keras, UpSampling layers',
  })
