import { as, quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind, Names } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import type { PaddingOf } from '../schema/padding.ts'
import type { PerAxis, SpatialType } from '../schema/per-axis.ts'
import { windowFields } from '../schema/window-fields.ts'
import * as is from '../schema/words.ts'
import { lastOf, type Shape, withLast } from '../shape.ts'
import { biasOf, tensor } from '../tensor.ts'
import { afterZeros, tfjsLayer } from '../tfjs-layer.ts'
import { atEachPosition, kernelSides, seesWindow, slideOver } from '../windows.ts'
import { channelsPerGroup, groupMisfits } from './groups.ts'

/** Settings of a convolution over one type of shape, in Keras' words. */
export interface Convolution<Type extends SpatialType> {
  readonly filters: number
  readonly kernelSize: PerAxis[Type]
  readonly strides: PerAxis[Type]
  readonly padding: PaddingOf[Type]
  readonly dilationRate: PerAxis[Type]
  readonly groups: number
  readonly useBias: boolean
  readonly activation: ActivationName
}

const others = {
  groups: is.or(1, is.count),
  useBias: is.or(true, is.flag),
  activation: is.or<ActivationName>('linear', activationName),
}
const { sequence, image, volume } = windowFields
const configs: { readonly [Type in SpatialType]: is.Schema<Convolution<Type>> } = {
  sequence: strictObject({ filters: is.count, ...sequence, ...others }, is.hint('object')),
  image: strictObject({ filters: is.count, ...image, ...others }, is.hint('object')),
  volume: strictObject({ filters: is.count, ...volume, ...others }, is.hint('object')),
}

/** What tells one convolution from another. */
export interface ConvolutionNames<Name extends string, Type extends SpatialType> {
  readonly kind: Name
  readonly over: Type
  readonly says: string
  readonly names: Names
  readonly example: { readonly config: Readonly<Record<string, unknown>>; readonly input: Shape }
  readonly source: string
}

const isWide = (steps: readonly number[]): boolean => steps.some((step) => step > 1)

/** A convolution over steps, images or volumes from what tells it from the others. */
export const convolution = <const Name extends string, Type extends SpatialType>({
  over,
  example,
  ...about
}: ConvolutionNames<Name, Type>): Kind<Name, Convolution<Type>> =>
  defineKind<Name, Convolution<Type>, SpatialType>({
    ...about,
    group: 'convolution',
    takes: [over],
    reads: 'one',
    config: configs[over],
    misfits: ({ groups, filters }, { input }) =>
      groupMisfits(groups, { 'input channels': Number(lastOf(input).value), filters }),
    place: (config, { of, input }) => {
      const window = { ...config, size: config.kernelSize, dilation: config.dilationRate }
      const filters = quantity('filters', config.filters, of)
      const output = withLast(slideOver(of, input, window), filters)
      const uses = atEachPosition(output)
      const shape = [
        ...kernelSides(of, input, config.kernelSize),
        channelsPerGroup(of, as('input-channels', lastOf(input)), config.groups),
        filters,
      ]
      const kernel = tensor({ of, name: 'kernel', term: 'kernel', shape, uses, multiplied: true })
      return {
        output,
        weights: { kernel, ...(config.useBias && { bias: biasOf(of, filters, uses) }) },
        sees: seesWindow('kernelSize', input, window),
      }
    },
    tfjs: ({ groups, padding, activation, ...settings }) => {
      if (groups > 1) return { unsupported: 'TensorFlow.js has no convolution layer with groups.' }
      if (isWide(settings.strides) && isWide(settings.dilationRate))
        return { unsupported: 'TensorFlow.js does not stride and dilate at once.' }
      return afterZeros(padding, (inside) =>
        tfjsLayer(about.kind, settings, { padding: inside, activation }),
      )
    },
    example: { config: example.config, inputs: [example.input] },
  })
