import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind, Names } from '../kind.ts'
import type { PaddingOf } from '../schema/padding.ts'
import { alike, counts, type PerAxis, type SpatialType } from '../schema/per-axis.ts'
import { type WindowFields, windowFields } from '../schema/window-fields.ts'
import * as is from '../schema/words.ts'
import type { Shape } from '../shape.ts'
import { tfjsLayer } from '../tfjs-layer.ts'
import { seesWindow, slideOver } from '../windows.ts'

/** Settings of a pool; without strides its windows stand side by side. */
export interface Pooling<Type extends SpatialType> {
  readonly poolSize: PerAxis[Type]
  readonly strides?: PerAxis[Type] | undefined
  readonly padding: PaddingOf[Type]
  readonly dilationRate: PerAxis[Type]
  /** Rounds the number of positions up, as PyTorch's `ceil_mode`. */
  readonly ceilMode: boolean
}

const fieldsOver = <Type extends SpatialType>(
  type: Type,
  { padding, dilationRate }: WindowFields<Type>,
) => ({
  poolSize: is.or(alike[type](2), counts[type]),
  strides: is.or<PerAxis[Type] | undefined>(undefined, counts[type]),
  padding,
  dilationRate,
  ceilMode: is.or(false, is.flag),
})

const { sequence, image, volume } = windowFields
const configs: { readonly [Type in SpatialType]: is.Schema<Pooling<Type>> } = {
  sequence: strictObject(fieldsOver('sequence', sequence), is.hint('object')),
  image: strictObject(fieldsOver('image', image), is.hint('object')),
  volume: strictObject(fieldsOver('volume', volume), is.hint('object')),
}

const examples: { readonly [Type in SpatialType]: Shape } = {
  sequence: { type: 'sequence', steps: 100, features: 64 },
  image: { type: 'image', height: 55, width: 55, channels: 96 },
  volume: { type: 'volume', depth: 16, height: 55, width: 55, channels: 64 },
}

/** What tells one pool from another. */
export interface PoolNames<Name extends string, Type extends SpatialType> {
  readonly kind: Name
  readonly over: Type
  readonly says: string
  readonly names: Names
}

/** A pool from what tells it from the others: max or average, over which shape. */
export const pooling = <const Name extends string, Type extends SpatialType>({
  over,
  ...about
}: PoolNames<Name, Type>): Kind<Name, Pooling<Type>> =>
  defineKind<Name, Pooling<Type>, SpatialType>({
    ...about,
    group: 'pooling',
    takes: [over],
    reads: 'one',
    config: configs[over],
    place: ({ poolSize, strides = poolSize, dilationRate, ...rest }, { of, input }) => {
      const window = { size: poolSize, strides, dilation: dilationRate, ...rest }
      return {
        output: slideOver(of, input, window),
        weights: {},
        sees: seesWindow('poolSize', input, window),
      }
    },
    tfjs: ({ poolSize, strides = poolSize, padding, dilationRate, ceilMode }) => {
      if (ceilMode) return { unsupported: 'TensorFlow.js rounds the number of windows down.' }
      return dilationRate.some((rate) => rate > 1)
        ? { unsupported: 'TensorFlow.js does not dilate the windows of a pool.' }
        : tfjsLayer(about.kind, { poolSize, strides }, { padding })
    },
    example: { config: { poolSize: 3, strides: 2 }, inputs: [examples[over]] },
    source: 'Dumoulin & Visin 2016, "A guide to convolution arithmetic for deep learning", §3',
  })
