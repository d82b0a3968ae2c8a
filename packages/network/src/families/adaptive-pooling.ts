import { quantity } from '@longhand/derivation'
import * as v from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { AxisWindow, Sees } from '../facts.ts'
import type { Kind, Names } from '../kind.ts'
import { type PerAxis, pair, type SpatialType, single, triple } from '../schema/per-axis.ts'
import * as is from '../schema/words.ts'
import { mapShape, type Shape, type Sizes } from '../shape.ts'
import { isSliding, slidingAxes, wordsOf } from '../sliding-axis.ts'

/** A number of outputs along an axis; null: as many as inputs. */
type Outputs = number | null

/** Settings of an adaptive pool. */
export interface AdaptivePooling<Type extends SpatialType> {
  readonly outputSize: PerAxis<Outputs>[Type]
}

const outputs: is.Schema<Outputs> = v.union([is.count, v.null()], is.hint('outputSize'))
const one = single(outputs, is.hint('outputSize'))
const two = pair(outputs, is.hint('outputSize'))
const three = triple(outputs, is.hint('outputSize'))
const configs: { readonly [Type in SpatialType]: is.Schema<AdaptivePooling<Type>> } = {
  sequence: v.strictObject({ outputSize: one }, is.hint('object')),
  image: v.strictObject({ outputSize: two }, is.hint('object')),
  volume: v.strictObject({ outputSize: three }, is.hint('object')),
}

const greatestDivisor = (a: number, b: number): number => (b > 0 ? greatestDivisor(b, a % b) : a)

/**
 * Output i reads from ⌊i·n / m⌋ up to, but not including, ⌈(i + 1)·n / m⌉ (PyTorch): windows n / m
 * apart, the largest of ⌈(n + m − gcd(n, m)) / m⌉.
 */
const windowsOver = (input: Sizes, outputSize: readonly Outputs[]): readonly AxisWindow[] =>
  slidingAxes(input).map(({ name, size }, i) => {
    const from = Number(size.value)
    const to = outputSize[i] ?? from
    const largest = Math.ceil((from + to - greatestDivisor(from, to)) / to)
    return { axis: name, size: largest, stride: from / to, dilation: 1, padding: [0, 0] }
  })

const sees = (input: Sizes, outputSize: readonly Outputs[]): Sees =>
  outputSize.every((size) => size === 1)
    ? { type: 'everything' }
    : { type: 'window', field: 'outputSize', windows: windowsOver(input, outputSize) }

/** What tells one adaptive pool from another. */
export interface AdaptiveNames<Name extends string, Type extends SpatialType> {
  readonly kind: Name
  readonly over: Type
  readonly says: string
  readonly names: Names
  readonly example: Shape
}

/** A pool that is told how much to put out, and fits its windows to the input. */
export const adaptivePooling = <const Name extends string, Type extends SpatialType>({
  over,
  example,
  ...about
}: AdaptiveNames<Name, Type>): Kind<Name, AdaptivePooling<Type>> =>
  defineKind<Name, AdaptivePooling<Type>, SpatialType>({
    ...about,
    group: 'pooling',
    takes: [over],
    reads: 'one',
    config: configs[over],
    place: ({ outputSize }, { of, input }) => {
      const asked = slidingAxes(input).map(({ name }, i) => ({ name, size: outputSize[i] ?? null }))
      const output = mapShape(input, (size, axis) => {
        const { size: given = null } = asked.find(({ name }) => name === axis) ?? {}
        if (given === null || !isSliding(axis)) return size
        return quantity(wordsOf[axis].output, given, `${of}.output`)
      })
      return { output, weights: {}, sees: sees(input, outputSize) }
    },
    tfjs: () => ({ unsupported: 'TensorFlow.js has no adaptive pools.' }),
    example: { config: { outputSize: 6 }, inputs: [example] },
    source: 'PyTorch, AdaptiveAvgPool2d; He et al. 2015, "Spatial pyramid pooling", §2.2',
  })
