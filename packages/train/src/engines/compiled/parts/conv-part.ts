import type { PlacedOf } from '@longhand/network'
import { type Compile, first, ifAsked, noWeight } from '../part.ts'
import { channelsOf, sizeOf } from '../sizes.ts'
import { windowOf } from '../window.ts'
import { linearPart } from './linear-part.ts'

/** A convolution over an image or a sequence, with stride, padding and dilation. */
export const convPart: Compile<PlacedOf<'conv2d'> | PlacedOf<'conv1d'>> = (layer, site) => {
  const { config, output } = layer
  if (config.groups > 1) return { unsupported: 'Convolutions with groups are not compiled.' }
  const numbers = windowOf(layer)
  if (numbers === undefined) return { unsupported: 'Such a padding is not compiled.' }
  const { kernels } = site
  const window = site.store(numbers)
  const x = first(site)
  const z = site.value(sizeOf(output))
  const { kernel = noWeight, bias = noWeight } = site.weights
  const scratch = site.scratch(
    Math.max(
      kernels.convolutionScratch(window),
      kernels.filterGradientScratch(window),
      kernels.inputGradientScratch(window),
    ),
  )
  return linearPart(site, {
    z,
    channels: channelsOf(output),
    activation: config.activation,
    forward: ['convolution', window, x.at, kernel.at, bias.at, z.at, scratch],
    backward: [
      ...ifAsked(kernel.gradient, [
        'filterGradient',
        window,
        x.at,
        z.gradient,
        kernel.gradient,
        scratch,
      ]),
      ...ifAsked(x.gradient, ['inputGradient', window, kernel.at, z.gradient, x.gradient, scratch]),
    ],
  })
}

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
    forward: ['depthwise', window, x.at, kernel.at, bias.at, z.at],
    backward: [
      ...ifAsked(gradient, ['depthwiseFilterGradient', window, x.at, z.gradient, gradient]),
      ...ifAsked(x.gradient, ['depthwiseInputGradient', window, kernel.at, z.gradient, x.gradient]),
    ],
  })
}
