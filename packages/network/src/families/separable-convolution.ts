import { type Address, as, type Expression, quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Weight } from '../facts.ts'
import type { Kind, Names } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import { windowFields } from '../schema/window-fields.ts'
import * as is from '../schema/words.ts'
import { lastOf, type Shape, type Sizes, withLast } from '../shape.ts'
import { biasOf, tensor } from '../tensor.ts'
import { afterZeros, tfjsLayer } from '../tfjs-layer.ts'
import { atEachPosition, kernelSides, seesWindow, slideOver } from '../windows.ts'
import {
  type DepthwiseConvolution,
  type DepthwiseType,
  multipliedChannels,
} from './depthwise-convolution.ts'

/** Settings of a separable convolution, in Keras' words. */
export interface SeparableConvolution<Type extends DepthwiseType>
  extends DepthwiseConvolution<Type> {
  readonly filters: number
}

const others = {
  depthMultiplier: is.or(1, is.count),
  useBias: is.or(true, is.flag),
  activation: is.or<ActivationName>('linear', activationName),
}
const { sequence, image } = windowFields
const configs: { readonly [Type in DepthwiseType]: is.Schema<SeparableConvolution<Type>> } = {
  sequence: strictObject({ filters: is.count, ...sequence, ...others }, is.hint('object')),
  image: strictObject({ filters: is.count, ...image, ...others }, is.hint('object')),
}

/** What tells one separable convolution from another. */
export interface SeparableNames<Name extends string, Type extends DepthwiseType> {
  readonly kind: Name
  readonly over: Type
  readonly says: string
  readonly names: Names
  readonly isInTfjs: boolean
  readonly example: Shape
}

/** A separable convolution from what tells it from the other: each channel, then across channels. */
export const separableConvolution = <const Name extends string, Type extends DepthwiseType>({
  over,
  isInTfjs,
  example,
  ...about
}: SeparableNames<Name, Type>): Kind<Name, SeparableConvolution<Type>> =>
  defineKind<Name, SeparableConvolution<Type>, DepthwiseType>({
    ...about,
    group: 'convolution',
    takes: [over],
    reads: 'one',
    config: configs[over],
    place: (config, { of, input }) => {
      const window = { ...config, size: config.kernelSize, dilation: config.dilationRate }
      const filters = quantity('filters', config.filters, of)
      const output = withLast(slideOver(of, input, window), filters)
      const uses = atEachPosition(output)
      return {
        output,
        weights: {
          ...kernelsOf(config, { of, input, filters, uses }),
          ...(config.useBias && { bias: biasOf(of, filters, uses) }),
        },
        sees: seesWindow('kernelSize', input, window),
      }
    },
    tfjs: ({ padding, activation, ...settings }) =>
      isInTfjs
        ? afterZeros(padding, (inside) =>
            tfjsLayer(about.kind, settings, { padding: inside, activation }),
          )
        : { unsupported: 'TensorFlow.js has no separable convolution over sequences.' },
    example: { config: { filters: 64, kernelSize: 3, padding: 'same' }, inputs: [example] },
    source: 'Chollet 2017, "Xception: deep learning with depthwise separable convolutions", §1.2',
  })

interface Here {
  readonly of: Address
  readonly input: Sizes
  readonly filters: Expression
  readonly uses: readonly Expression[]
}

/** A kernel for each channel by itself, and one across channels, a single position wide. */
const kernelsOf = (
  {
    kernelSize,
    depthMultiplier,
  }: Pick<SeparableConvolution<DepthwiseType>, 'kernelSize' | 'depthMultiplier'>,
  { of, input, filters, uses }: Here,
): Readonly<Record<string, Weight>> => {
  const channels = as('input-channels', lastOf(input))
  const multiplier = quantity('depth-multiplier', depthMultiplier, of)
  const between = as('input-channels', multipliedChannels(of, channels, depthMultiplier))
  const across = kernelSize.map(() => 1)
  return {
    depthwiseKernel: tensor({
      of,
      name: 'depthwiseKernel',
      term: 'depthwise-kernel',
      shape: [...kernelSides(of, input, kernelSize), channels, multiplier],
      uses,
      multiplied: true,
    }),
    pointwiseKernel: tensor({
      of,
      name: 'pointwiseKernel',
      term: 'pointwise-kernel',
      shape: [...kernelSides(of, input, across), between, filters],
      uses,
      multiplied: true,
    }),
  }
}
