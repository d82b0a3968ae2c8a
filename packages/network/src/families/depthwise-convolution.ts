import { type Address, as, derive, type Expression, product, quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind, Names } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import type { PaddingOf } from '../schema/padding.ts'
import type { PerAxis } from '../schema/per-axis.ts'
import { windowFields } from '../schema/window-fields.ts'
import * as is from '../schema/words.ts'
import { lastOf, type Shape, withLast } from '../shape.ts'
import { biasOf, tensor } from '../tensor.ts'
import { afterZeros, tfjsLayer } from '../tfjs-layer.ts'
import { atEachPosition, kernelSides, seesWindow, slideOver } from '../windows.ts'

/** Shapes over which depthwise convolutions slide; Keras has none over volumes. */
export type DepthwiseType = 'sequence' | 'image'

/** Settings of a depthwise convolution, in Keras' words. */
export interface DepthwiseConvolution<Type extends DepthwiseType> {
  readonly kernelSize: PerAxis[Type]
  readonly strides: PerAxis[Type]
  readonly padding: PaddingOf[Type]
  readonly dilationRate: PerAxis[Type]
  /** Output channels of each input channel. */
  readonly depthMultiplier: number
  readonly useBias: boolean
  readonly activation: ActivationName
}

const others = {
  depthMultiplier: is.or(1, is.count),
  useBias: is.or(true, is.flag),
  activation: is.or<ActivationName>('linear', activationName),
}
const { sequence, image } = windowFields
const configs: { readonly [Type in DepthwiseType]: is.Schema<DepthwiseConvolution<Type>> } = {
  sequence: strictObject({ ...sequence, ...others }, is.hint('object')),
  image: strictObject({ ...image, ...others }, is.hint('object')),
}

/** The channels that come out where each input channel gives as many as the multiplier says. */
export const multipliedChannels = (
  of: Address,
  channels: Expression,
  multiplier: number,
): Expression =>
  multiplier === 1
    ? channels
    : derive({
        rule: 'depthwise-channels',
        because: 'each input channel gives as many as the depth multiplier says',
        term: 'channels',
        of: `${of}.depthwise`,
        formula: product([channels, quantity('depth-multiplier', multiplier, of)]),
      })

/** What tells one depthwise convolution from another. */
export interface DepthwiseNames<Name extends string, Type extends DepthwiseType> {
  readonly kind: Name
  readonly over: Type
  readonly says: string
  readonly names: Names
  readonly isInTfjs: boolean
  readonly example: Shape
}

/** A depthwise convolution from what tells it from the other. */
export const depthwiseConvolution = <const Name extends string, Type extends DepthwiseType>({
  over,
  isInTfjs,
  example,
  ...about
}: DepthwiseNames<Name, Type>): Kind<Name, DepthwiseConvolution<Type>> =>
  defineKind<Name, DepthwiseConvolution<Type>, DepthwiseType>({
    ...about,
    group: 'convolution',
    takes: [over],
    reads: 'one',
    config: configs[over],
    place: (config, { of, input }) => {
      const window = { ...config, size: config.kernelSize, dilation: config.dilationRate }
      const channels = as('input-channels', lastOf(input))
      const filters = multipliedChannels(of, channels, config.depthMultiplier)
      const output = withLast(slideOver(of, input, window), filters)
      const uses = atEachPosition(output)
      const shape = [
        ...kernelSides(of, input, config.kernelSize),
        channels,
        quantity('depth-multiplier', config.depthMultiplier, of),
      ]
      const kernel = tensor({ of, name: 'kernel', term: 'kernel', shape, uses, multiplied: true })
      return {
        output,
        weights: { kernel, ...(config.useBias && { bias: biasOf(of, filters, uses) }) },
        sees: seesWindow('kernelSize', input, window),
      }
    },
    tfjs: ({ padding, activation, ...settings }) =>
      isInTfjs
        ? afterZeros(padding, (inside) =>
            tfjsLayer(about.kind, settings, { padding: inside, activation }),
          )
        : { unsupported: 'TensorFlow.js has no depthwise convolution over sequences.' },
    example: { config: { kernelSize: 3, padding: 'same' }, inputs: [example] },
    source: 'Howard et al. 2017, "MobileNets", §3.1',
  })
