import { as, quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import { gateUnits, type Recurrent, recurrentFields } from '../families/recurrent.ts'
import type { Kind } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import type { PaddingOf } from '../schema/padding.ts'
import type { PerAxis } from '../schema/per-axis.ts'
import { windowFields } from '../schema/window-fields.ts'
import * as is from '../schema/words.ts'
import { lastOf, withLast } from '../shape.ts'
import { tensor } from '../tensor.ts'
import { tfjsLayer } from '../tfjs-layer.ts'
import { atEachPosition, kernelSides, slideOver } from '../windows.ts'

/** Settings of an LSTM whose products are convolutions, in Keras' words. */
export interface ConvLstm2d extends Omit<Recurrent, 'units'> {
  readonly filters: number
  readonly kernelSize: PerAxis['image']
  readonly strides: PerAxis['image']
  readonly padding: PaddingOf['image']
  readonly dilationRate: PerAxis['image']
  readonly recurrentActivation: ActivationName
}

const { units: _, ...recurrent } = recurrentFields
const config: is.Schema<ConvLstm2d> = strictObject(
  {
    filters: is.count,
    ...windowFields.image,
    ...recurrent,
    recurrentActivation: is.or('sigmoid', activationName),
  },
  is.hint('object'),
)

/** An LSTM over images: its products with input and state are convolutions. */
export const convLstm2d: Kind<'convLstm2d', ConvLstm2d> = defineKind({
  kind: 'convLstm2d',
  says: 'An LSTM that reads an image at each step: its products with input and state are convolutions.',
  group: 'recurrent',
  takes: ['volume'],
  reads: 'one',
  config,
  place: (config, { of, input: { depth, height, width, channels } }) => {
    const { filters: count, kernelSize, useBias, returnSequences } = config
    const image = { type: 'image' as const, height, width, channels }
    const filters = quantity('filters', count, of)
    const window = { ...config, size: kernelSize, dilation: config.dilationRate }
    const output = withLast(slideOver(of, image, window), filters)
    // the state has the size of the output, and its convolution keeps that
    const uses = [depth, ...atEachPosition(output)]
    const all = gateUnits(of, 4, filters)
    const sides = kernelSides(of, image, kernelSize)
    const kernel = { of, term: 'kernel', uses, multiplied: true } as const
    const from = as('input-channels', lastOf(image))
    const state = as('state-units', filters)
    return {
      output:
        returnSequences && output.type === 'image' ? { ...output, type: 'volume', depth } : output,
      weights: {
        kernel: tensor({ ...kernel, name: 'kernel', shape: [...sides, from, all] }),
        recurrentKernel: tensor({
          ...kernel,
          name: 'recurrentKernel',
          shape: [...sides, state, all],
        }),
        ...(useBias && {
          bias: tensor({ of, name: 'bias', term: 'biases', shape: [as('biases', all)], uses }),
        }),
      },
      sees: { type: 'everything' },
    }
  },
  names: { keras: 'ConvLSTM2D' },
  tfjs: ({ activation, recurrentActivation, padding, ...settings }) => {
    const layer = tfjsLayer('convLstm2d', settings, { padding, activation })
    const gates = tfjsLayer('convLstm2d', {}, { activation: recurrentActivation })
    if ('unsupported' in layer || 'unsupported' in gates)
      return 'unsupported' in layer ? layer : gates
    const words = { ...layer.arguments, recurrentActivation: gates.arguments.activation }
    return { ...layer, arguments: words }
  },
  example: {
    config: { filters: 4, kernelSize: 3 },
    inputs: [{ type: 'volume', depth: 5, height: 16, width: 16, channels: 3 }],
  },
  source: 'Shi et al. 2015, "Convolutional LSTM network", §3.1; without peepholes, as in Keras',
})
