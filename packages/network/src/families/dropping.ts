import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import { inPlace } from '../in-place.ts'
import type { Kind, Names } from '../kind.ts'
import * as is from '../schema/words.ts'
import type { Shape, ShapeType } from '../shape.ts'

/** Settings of dropout. */
export interface Dropout {
  /** The share of numbers that training sets to zero. */
  readonly rate: number
}

const config: is.Schema<Dropout> = strictObject({ rate: is.or(0.5, is.rate) }, is.hint('object'))

/** What tells one dropout from another. */
export interface DropoutNames<Name extends string> {
  readonly kind: Name
  readonly says: string
  readonly takes: readonly ShapeType[]
  readonly names: Names
  readonly isInTfjs: boolean
  readonly example: Shape
  readonly source: string
}

/** Numbers left out at random while training, from what tells the kind from the others. */
export const dropping = <const Name extends string>({
  example,
  isInTfjs,
  ...about
}: DropoutNames<Name>): Kind<Name, Dropout> =>
  defineKind({
    ...about,
    group: 'regularization',
    reads: 'one',
    config,
    place: (_, { input }) => inPlace(input),
    tfjs: ({ rate }) =>
      isInTfjs
        ? { factory: about.kind, arguments: { rate } }
        : { unsupported: 'TensorFlow.js drops single numbers only.' },
    example: { config: { rate: 0.5 }, inputs: [example] },
  })
