import type { PlacedOf } from '@longhand/network'
import { type Compile, first, ifAsked, noWeight } from '../part.ts'
import { channelsOf, sizeOf } from '../sizes.ts'
import { windowOf } from '../window.ts'
import { type ConvolutionCalls, convolution } from './convolution.ts'
import { type GroupedCalls, groupedCalls } from './grouped-calls.ts'
import { linearPart } from './linear-part.ts'
import { pickedGradients } from './picked-gradients.ts'

/** A convolution over an image or a sequence, with stride, padding, dilation and groups. */
export const convPart: Compile<PlacedOf<'conv2d'> | PlacedOf<'conv1d'>> = (layer, site) => {
  const { config, output } = layer
  const numbers = windowOf(layer)
  if (numbers === undefined) return { unsupported: 'Such a padding is not compiled.' }
  const z = site.value(sizeOf(output))
  const { kernel = noWeight, bias = noWeight } = site.weights
  const { activation } = config
  const rectify = activation === 'relu'
  const convolved = { numbers, x: first(site), kernel, bias: bias.at, z, rectify }
  const { forward, backward } =
    config.groups > 1
      ? groupedCalls(site, convolved, config.groups)
      : inOne(convolution(site, convolved))
  const picked = config.groups > 1 ? undefined : pickedGradients(site, convolved)
  const made = { activation, isActive: rectify, forward, backward, picked }
  return linearPart(site, { z, channels: channelsOf(output), ...made })
}

const inOne = ({ forward, filterGradient, inputGradient }: ConvolutionCalls): GroupedCalls => ({
  forward: [forward],
  backward: [...filterGradient, ...inputGradient],
})

/** A convolution of each channel by itself. */
export const depthwisePart: Compile<PlacedOf<'depthwiseConv2d'> | PlacedOf<'depthwiseConv1d'>> = (
  layer,
  site,
) => {
  const numbers = windowOf(layer)
  if (numbers === undefined) return { unsupported: 'Such a padding is not compiled.' }
  const { config, output } = layer
  const window = site.store(numbers)
  const x = first(site)
  const z = site.value(sizeOf(output))
  const { kernel = noWeight, bias = noWeight } = site.weights
  const { gradient } = kernel
  return linearPart(site, {
    z,
    channels: channelsOf(output),
    activation: config.activation,
    forward: [['depthwise', window, x.at, kernel.at, bias.at, z.at]],
    backward: [
      ...ifAsked(gradient, ['depthwiseFilterGradient', window, x.at, z.gradient, gradient]),
      ...ifAsked(x.gradient, ['depthwiseInputGradient', window, kernel.at, z.gradient, x.gradient]),
    ],
  })
}
