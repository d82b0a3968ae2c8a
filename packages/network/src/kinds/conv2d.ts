import { type Address, as, derive, type Expression, quantity, quotient } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import { seesWindow, slideOverImage } from '../image-windows.ts'
import type { Kind, Misfit } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import * as is from '../schema/words.ts'
import { atEachPosition, biasOf, tensor } from '../tensor.ts'
import { afterZeros, tfjsLayer } from '../tfjs-layer.ts'

/** Settings of a convolution, in Keras' words. */
export interface Conv2d {
  readonly filters: number
  readonly kernelSize: is.Pair
  readonly strides: is.Pair
  readonly padding: is.Padding
  readonly dilationRate: is.Pair
  readonly groups: number
  readonly useBias: boolean
  readonly activation: ActivationName
}

const config: is.Schema<Conv2d> = strictObject(
  {
    filters: is.count,
    kernelSize: is.pair,
    strides: is.or([1, 1], is.pair),
    padding: is.or(is.noPadding, is.padding),
    dilationRate: is.or([1, 1], is.pair),
    groups: is.or(1, is.count),
    useBias: is.or(true, is.flag),
    activation: is.or('linear', activationName),
  },
  is.hint('object'),
)

/** A group must hold whole channels and whole filters. */
const groupMisfits = ({ groups, filters }: Conv2d, channels: number): readonly Misfit[] =>
  Object.entries({ 'input channels': channels, filters })
    .filter(([, count]) => count % groups > 0)
    .map(([what, count]) => ({
      field: 'groups',
      expected: `a number that divides the ${count} ${what}`,
      received: String(groups),
      try: 'Use 1, or a divisor of both the input channels and the filters.',
    }))

const channelsPerGroup = (of: Address, channels: Expression, groups: number): Expression =>
  groups === 1
    ? channels
    : derive({
        rule: 'group-channels',
        because: 'a filter reads the channels of its own group',
        term: 'group-channels',
        of,
        formula: quotient(channels, quantity('groups', groups, of)),
      })

const isWide = (steps: is.Pair): boolean => steps.some((step) => step > 1)

/** A two-dimensional convolution. */
export const conv2d: Kind<'conv2d', Conv2d> = defineKind({
  kind: 'conv2d',
  says: 'Slides filters over an image; each gives one output channel.',
  takes: ['image'],
  reads: 'one',
  config,
  misfits: (config, { input }) => groupMisfits(config, Number(input.channels.value)),
  place: (config, { of, input }) => {
    const window = { ...config, size: config.kernelSize, dilation: config.dilationRate }
    const { height, width } = slideOverImage(of, input, window)
    const filters = quantity('filters', config.filters, of)
    const uses = atEachPosition(height, width)
    const shape = [
      quantity('kernel-height', config.kernelSize[0], of),
      quantity('kernel-width', config.kernelSize[1], of),
      channelsPerGroup(of, as('input-channels', input.channels), config.groups),
      filters,
    ]
    const kernel = tensor({ of, name: 'kernel', term: 'kernel', shape, uses, multiplied: true })
    return {
      output: { type: 'image', height, width, channels: filters },
      weights: { kernel, ...(config.useBias && { bias: biasOf(of, filters, uses) }) },
      sees: seesWindow('kernelSize', window),
    }
  },
  names: { keras: 'Conv2D', pytorch: 'Conv2d', onnx: 'Conv' },
  tfjs: ({ groups, padding, activation, ...settings }) => {
    if (groups > 1) return { unsupported: 'TensorFlow.js has no convolution layer with groups.' }
    if (isWide(settings.strides) && isWide(settings.dilationRate))
      return { unsupported: 'TensorFlow.js does not stride and dilate at once.' }
    return afterZeros(padding, (inside) =>
      tfjsLayer('conv2d', settings, { padding: inside, activation }),
    )
  },
  example: {
    config: { filters: 6, kernelSize: 5 },
    inputs: [{ type: 'image', height: 28, width: 28, channels: 1 }],
  },
  source: 'LeCun et al. 1998, "Gradient-based learning applied to document recognition", §II.A',
})
