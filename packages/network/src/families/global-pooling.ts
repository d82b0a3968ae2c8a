import { quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind, Names } from '../kind.ts'
import type { SpatialType } from '../schema/per-axis.ts'
import * as is from '../schema/words.ts'
import { lastOf, mapShape, type Shape } from '../shape.ts'
import { isSliding, wordsOf } from '../sliding-axis.ts'

/** Settings of a global pool. */
export interface GlobalPooling {
  /** Keeps every axis, one position long, as Keras spells it. */
  readonly keepdims: boolean
}

const config: is.Schema<GlobalPooling> = strictObject(
  { keepdims: is.or(false, is.flag) },
  is.hint('object'),
)

/** What tells one global pool from another. */
export interface GlobalNames<Name extends string> {
  readonly kind: Name
  readonly over: SpatialType
  readonly says: string
  readonly names: Names
  readonly isInTfjs: boolean
  readonly example: Shape
}

/** One number for each channel, from what tells this pool from the others. */
export const globalPooling = <const Name extends string>({
  over,
  isInTfjs,
  example,
  ...about
}: GlobalNames<Name>): Kind<Name, GlobalPooling> =>
  defineKind<Name, GlobalPooling, SpatialType>({
    ...about,
    group: 'pooling',
    takes: [over],
    reads: 'one',
    config,
    place: ({ keepdims }, { of, input }) => ({
      output: keepdims
        ? mapShape(input, (size, axis) =>
            isSliding(axis) ? quantity(wordsOf[axis].output, 1, `${of}.output`) : size,
          )
        : { type: 'vector', features: lastOf(input) },
      weights: {},
      sees: { type: 'everything' },
    }),
    tfjs: ({ keepdims }) => {
      if (!isInTfjs) return { unsupported: 'TensorFlow.js has no global pools over volumes.' }
      return keepdims
        ? { unsupported: 'TensorFlow.js’ global pools give a vector.' }
        : { factory: about.kind, arguments: {} }
    },
    example: { config: {}, inputs: [example] },
    source: 'Lin, Chen & Yan 2014, "Network in network", §3.2',
  })
