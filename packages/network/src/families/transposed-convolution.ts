import { as, quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind, Names } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import { type TransposedPadding, transposedPadding } from '../schema/padding.ts'
import { type PerAxis, type SpatialType, wholes } from '../schema/per-axis.ts'
import { windowFields } from '../schema/window-fields.ts'
import * as is from '../schema/words.ts'
import { lastOf, type Shape, withLast } from '../shape.ts'
import { spreadOver, spreadsOver, tooMuchBehind } from '../spreads.ts'
import { biasOf, tensor } from '../tensor.ts'
import { type TfjsLayer, tfjsLayer, type Unsupported } from '../tfjs-layer.ts'
import { atEachInput, atEachPosition, kernelSides } from '../windows.ts'
import { filtersPerGroup, groupMisfits } from './groups.ts'

/** Settings of a transposed convolution over one type of shape, in Keras' words. */
export interface TransposedConvolution<Type extends SpatialType> {
  readonly filters: number
  readonly kernelSize: PerAxis[Type]
  readonly strides: PerAxis[Type]
  readonly padding: TransposedPadding<Type>
  /** Positions added behind each axis; left out, what Keras adds: none, or where s > k, s − k. */
  readonly outputPadding?: PerAxis[Type] | undefined
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

const fieldsOver = <Type extends SpatialType>(type: Type) => ({
  padding: is.or<TransposedPadding<Type>>('valid', transposedPadding[type]),
  outputPadding: is.or<PerAxis[Type] | undefined>(undefined, wholes[type]),
})

const { sequence, image, volume } = windowFields
const configs: { readonly [Type in SpatialType]: is.Schema<TransposedConvolution<Type>> } = {
  sequence: strictObject(
    { filters: is.count, ...sequence, ...fieldsOver('sequence'), ...others },
    is.hint('object'),
  ),
  image: strictObject(
    { filters: is.count, ...image, ...fieldsOver('image'), ...others },
    is.hint('object'),
  ),
  volume: strictObject(
    { filters: is.count, ...volume, ...fieldsOver('volume'), ...others },
    is.hint('object'),
  ),
}

/** What tells one transposed convolution from another. */
export interface TransposedNames<Name extends string, Type extends SpatialType> {
  readonly kind: Name
  readonly over: Type
  readonly says: string
  readonly names: Names
  readonly isInTfjs: boolean
  readonly example: { readonly config: Readonly<Record<string, unknown>>; readonly input: Shape }
}

/** A transposed convolution from what tells it from the others. */
export const transposedConvolution = <const Name extends string, Type extends SpatialType>({
  over,
  isInTfjs,
  example,
  ...about
}: TransposedNames<Name, Type>): Kind<Name, TransposedConvolution<Type>> =>
  defineKind<Name, TransposedConvolution<Type>, SpatialType>({
    ...about,
    group: 'convolution',
    takes: [over],
    reads: 'one',
    config: configs[over],
    misfits: (config, { input }) => [
      ...groupMisfits(config.groups, {
        'input channels': Number(lastOf(input).value),
        filters: config.filters,
      }),
      ...tooMuchBehind(config),
    ],
    place: (config, { of, input }) => {
      const filters = quantity('filters', config.filters, of)
      const output = withLast(spreadOver(of, input, config), filters)
      const shape = [
        ...kernelSides(of, input, config.kernelSize),
        filtersPerGroup(of, filters, config.groups),
        as('input-channels', lastOf(input)),
      ]
      // each input is multiplied by every entry once, wherever that lands
      const uses = atEachInput(input)
      const kernel = tensor({ of, name: 'kernel', term: 'kernel', shape, uses, multiplied: true })
      const bias = biasOf(of, filters, atEachPosition(output))
      return {
        output,
        weights: { kernel, ...(config.useBias && { bias }) },
        sees: { type: 'spread', field: 'padding', windows: spreadsOver(input, config) },
      }
    },
    tfjs: (config) => (isInTfjs ? inTfjs(about.kind, config) : noSuchLayer),
    example: { config: example.config, inputs: [example.input] },
    source: 'Dumoulin & Visin 2016, "A guide to convolution arithmetic for deep learning", §4',
  })

const noSuchLayer: Unsupported = {
  unsupported: 'TensorFlow.js has no transposed convolution over sequences.',
}

const inTfjs = <Type extends SpatialType>(
  factory: string,
  {
    groups,
    outputPadding,
    dilationRate,
    padding,
    activation,
    ...settings
  }: TransposedConvolution<Type>,
): TfjsLayer | Unsupported => {
  if (groups > 1 || outputPadding !== undefined || dilationRate.some((rate) => rate > 1))
    return {
      unsupported:
        'TensorFlow.js’ transposed convolution has no groups, dilation or output padding.',
    }
  if (typeof padding !== 'string')
    return { unsupported: 'TensorFlow.js’ transposed convolution pads "valid" or "same" only.' }
  return tfjsLayer(factory, settings, { padding, activation })
}
