import type { PlacedOf } from '@longhand/network'
import { type Compile, first, ifAsked, noWeight } from '../part.ts'
import { channelsOf, rowsOf, sizeOf } from '../sizes.ts'
import { linearPart } from './linear-part.ts'

/** A dense layer: products of matrices, at every position of what it reads. */
export const densePart: Compile<PlacedOf<'dense'>> = ({ inputs, output, config }, site) => {
  const [input = output] = inputs
  const sizes = [rowsOf(input), channelsOf(input), config.units] as const
  const x = first(site)
  const z = site.value(sizeOf(output))
  const { kernel = noWeight, bias = noWeight } = site.weights
  const scratch = site.scratch(32 * Math.max(channelsOf(input), config.units))
  const rectify = config.activation === 'relu'
  const perExample = site.scratch(0, 32 * rowsOf(input))
  return linearPart(site, {
    z,
    channels: config.units,
    activation: config.activation,
    isActive: rectify,
    forward: [['dense', ...sizes, x.at, kernel.at, bias.at, z.at, scratch, Number(rectify)]],
    backward: [
      ...ifAsked(kernel.gradient, [
        'denseWeightGradient',
        ...sizes,
        x.at,
        z.gradient,
        kernel.gradient,
        perExample,
      ]),
      ...ifAsked(x.gradient, [
        'denseInputGradient',
        ...sizes,
        kernel.at,
        z.gradient,
        x.gradient,
        scratch,
      ]),
    ],
  })
}
