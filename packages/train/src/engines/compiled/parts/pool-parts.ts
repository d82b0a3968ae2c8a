import type { PlacedLayer, PlacedOf, Unsupported } from '@longhand/network'
import { type Compile, first, ifAsked, type Part, type Site } from '../part.ts'
import { sizeOf } from '../sizes.ts'
import { wholeWindow, windowOf } from '../window.ts'

const strange: Unsupported = { unsupported: 'Such a padding is not compiled.' }

const maximum = (site: Site, numbers: readonly number[], size: number): Part => {
  const [window, x, y] = [site.store(numbers), first(site), site.value(size)]
  const { gradient } = x
  return {
    output: y,
    forward: [['maxPool', window, x.at, y.at]],
    backward: ifAsked(gradient, ['maxPoolGradient', window, x.at, y.at, y.gradient, gradient]),
    picks: { numbers, window, y },
  }
}

const average = (site: Site, numbers: readonly number[], size: number): Part => {
  const [window, x, y] = [site.store(numbers), first(site), site.value(size)]
  return {
    output: y,
    forward: [['averagePool', window, x.at, y.at]],
    backward: ifAsked(x.gradient, ['averagePoolGradient', window, y.gradient, x.gradient]),
  }
}

/** The largest number of each window. */
export const maxPoolPart: Compile<PlacedOf<'maxPooling2d'> | PlacedOf<'maxPooling1d'>> = (
  layer,
  site,
) => {
  const numbers = windowOf(layer)
  return numbers === undefined ? strange : maximum(site, numbers, sizeOf(layer.output))
}

/** The mean of each window; zeros around the image do not count, as in TensorFlow. */
export const averagePoolPart: Compile<
  PlacedOf<'averagePooling2d'> | PlacedOf<'averagePooling1d'>
> = (layer, site) => {
  const numbers = windowOf(layer)
  if (numbers === undefined || layer.config.ceilMode) return strange
  return average(site, numbers, sizeOf(layer.output))
}

const inputOf = ({ inputs, output }: PlacedLayer) => inputs[0] ?? output

/** The mean of each channel. */
export const globalAveragePart: Compile<
  PlacedOf<'globalAveragePooling2d'> | PlacedOf<'globalAveragePooling1d'>
> = (layer, site) => average(site, wholeWindow(inputOf(layer)), sizeOf(layer.output))

/** The largest number of each channel. */
export const globalMaxPart: Compile<
  PlacedOf<'globalMaxPooling2d'> | PlacedOf<'globalMaxPooling1d'>
> = (layer, site) => maximum(site, wholeWindow(inputOf(layer)), sizeOf(layer.output))
