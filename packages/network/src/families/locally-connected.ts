import { as, type Expression, product, quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind, Names } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import type { PaddingOf } from '../schema/padding.ts'
import type { PerAxis } from '../schema/per-axis.ts'
import { windowFields } from '../schema/window-fields.ts'
import * as is from '../schema/words.ts'
import { lastOf, type Shape, withLast } from '../shape.ts'
import { tensor } from '../tensor.ts'
import { atEachPosition, kernelSides, seesWindow, slideOver } from '../windows.ts'

/** Shapes over which locally connected layers stand. */
type LocalType = 'sequence' | 'image'

/** Settings of a locally connected layer, in Keras' words. */
export interface LocallyConnected<Type extends LocalType> {
  readonly filters: number
  readonly kernelSize: PerAxis[Type]
  readonly strides: PerAxis[Type]
  readonly padding: PaddingOf[Type]
  readonly useBias: boolean
  readonly activation: ActivationName
}

const others = {
  useBias: is.or(true, is.flag),
  activation: is.or<ActivationName>('linear', activationName),
}
const { dilationRate: _, ...steps } = windowFields.sequence
const { dilationRate: __, ...rowsAndColumns } = windowFields.image
const configs: { readonly [Type in LocalType]: is.Schema<LocallyConnected<Type>> } = {
  sequence: strictObject({ filters: is.count, ...steps, ...others }, is.hint('object')),
  image: strictObject({ filters: is.count, ...rowsAndColumns, ...others }, is.hint('object')),
}

/** What tells one locally connected layer from the other. */
export interface LocalNames<Name extends string, Type extends LocalType> {
  readonly kind: Name
  readonly over: Type
  readonly says: string
  readonly names: Names
  readonly example: Shape
}

/** Several sizes as one axis of a tensor. */
const inOne = (sizes: readonly Expression[]): Expression => {
  const [only] = sizes
  return sizes.length === 1 && only !== undefined ? only : product(sizes)
}

/** A convolution whose every position has weights of its own. */
export const locallyConnected = <const Name extends string, Type extends LocalType>({
  over,
  example,
  ...about
}: LocalNames<Name, Type>): Kind<Name, LocallyConnected<Type>> =>
  defineKind<Name, LocallyConnected<Type>, LocalType>({
    ...about,
    group: 'convolution',
    takes: [over],
    reads: 'one',
    config: configs[over],
    place: (config, { of, input }) => {
      const window = { ...config, size: config.kernelSize }
      const filters = quantity('filters', config.filters, of)
      const output = withLast(slideOver(of, input, window), filters)
      // every position has weights of its own, and uses each of them once
      const positions = atEachPosition(output)
      const channels = as('input-channels', lastOf(input))
      const read = [...kernelSides(of, input, config.kernelSize), channels]
      const shape = [inOne(positions), inOne(read), filters]
      const each = [...positions, filters]
      const bias = tensor({ of, name: 'bias', term: 'biases', shape: each })
      return {
        output,
        weights: {
          kernel: tensor({ of, name: 'kernel', term: 'kernel', shape, multiplied: true }),
          ...(config.useBias && { bias }),
        },
        sees: seesWindow('kernelSize', input, window),
      }
    },
    tfjs: () => ({ unsupported: 'TensorFlow.js has no locally connected layers.' }),
    example: { config: { filters: 16, kernelSize: 3 }, inputs: [example] },
    source: 'Keras 2, LocallyConnected layers; Taigman et al. 2014, "DeepFace", §3.1',
  })
