import { isPicked } from '@longhand/kernels'
import { type Call, ifAsked, type Picking, type Site } from '../part.ts'
import type { Convolved } from './convolution.ts'

/**
 * The gradients of a convolution from what a maximum pool behind it picked: three quarters of the
 * gradient of its output are zeros, and are never written. Undefined for a pool of another kind.
 */
export const pickedGradients =
  (site: Pick<Site, 'store' | 'scratch' | 'kernels'>, { numbers, x, kernel, z }: Convolved) =>
  (by: Picking): readonly Call[] | undefined => {
    if (!isPicked(numbers, by.numbers)) return undefined
    const { pickedFilterGradientScratch, pickedInputGradientScratch } = site.kernels
    const windows = [site.store(numbers), by.window] as const
    const scratch = site.scratch(
      Math.max(pickedFilterGradientScratch(...windows), pickedInputGradientScratch(...windows)),
    )
    const given = [z.at, by.y.at, by.y.gradient] as const
    return [
      ...ifAsked(kernel.gradient, [
        'pickedFilterGradient',
        ...[...windows, x.at, ...given, kernel.gradient, scratch],
      ]),
      ...ifAsked(x.gradient, [
        'pickedInputGradient',
        ...[...windows, kernel.at, ...given, x.gradient, scratch],
      ]),
    ]
  }
