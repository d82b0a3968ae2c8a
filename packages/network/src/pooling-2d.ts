import { strictObject } from 'valibot'
import { defineKind } from './define-kind.ts'
import { seesWindow, slideOverImage } from './image-windows.ts'
import type { Kind, Names } from './kind.ts'
import * as is from './schema/words.ts'
import { tfjsLayer } from './tfjs-layer.ts'

/** Settings of a pool over an image; without strides its windows stand side by side. */
export interface Pooling2d {
  readonly poolSize: is.Pair
  readonly strides?: is.Pair | undefined
  readonly padding: is.Padding
  /** Rounds the number of positions up, as PyTorch's `ceil_mode`. */
  readonly ceilMode: boolean
}

const config: is.Schema<Pooling2d> = strictObject(
  {
    poolSize: is.or([2, 2], is.pair),
    strides: is.or(undefined, is.pair),
    padding: is.or(is.noPadding, is.padding),
    ceilMode: is.or(false, is.flag),
  },
  is.hint('object'),
)

/** What tells one pool from another. */
export interface PoolNames<Name extends string> {
  readonly kind: Name
  readonly says: string
  readonly names: Names
}

/** A pool over an image from what tells it from the others: max or average. */
export const pooling2d = <const Name extends string>(
  about: PoolNames<Name>,
): Kind<Name, Pooling2d> =>
  defineKind({
    ...about,
    takes: ['image'],
    reads: 'one',
    config,
    place: ({ poolSize, strides = poolSize, padding, ceilMode }, { of, input }) => {
      const window = { size: poolSize, strides, padding, ceilMode }
      return {
        output: { ...input, ...slideOverImage(of, input, window) },
        weights: {},
        sees: seesWindow('poolSize', window),
      }
    },
    tfjs: ({ poolSize, strides = poolSize, padding, ceilMode }) =>
      ceilMode
        ? { unsupported: 'TensorFlow.js rounds the number of windows down.' }
        : tfjsLayer(about.kind, { poolSize, strides }, { padding }),
    example: {
      config: { poolSize: 3, strides: 2 },
      inputs: [{ type: 'image', height: 55, width: 55, channels: 96 }],
    },
    source: 'Dumoulin & Visin 2016, "A guide to convolution arithmetic for deep learning", §3',
  })
