import type { PlacedOf } from '@longhand/network'
import { type Compile, first, ifAsked, noWeight } from '../part.ts'
import { channelsOf, rowsOf, sizeOf } from '../sizes.ts'

/** Normalisation of each channel over the batch; afterwards by what was kept while training. */
export const batchNormPart: Compile<PlacedOf<'batchNormalization'>> = (
  { config, output },
  site,
) => {
  const { gamma = noWeight, beta = noWeight, movingMean, movingVariance } = site.weights
  if (movingMean === undefined || movingVariance === undefined)
    return { unsupported: 'Batch normalisation without moving statistics is not compiled.' }
  const [rows, channels, size] = [rowsOf(output), channelsOf(output), sizeOf(output)]
  const [x, y] = [first(site), site.value(size)]
  // mean and scale of each channel, and every number as it came out before γ and β
  const kept = site.own(2 * channels, size)
  const { momentum, epsilon } = config
  const read = [rows, channels, x.at, gamma.at, beta.at, movingMean.at, movingVariance.at] as const
  return {
    output: y,
    forward: [['batchNorm', ...read, 1 - momentum, epsilon, kept, y.at]],
    evaluate: [['batchNormAsKept', ...read, epsilon, y.at]],
    backward: ifAsked(y.gradient, [
      'batchNormGradient',
      ...[rows, channels, gamma.at, kept],
      ...[y.gradient, gamma.gradient, beta.gradient, x.gradient],
    ]),
    wholeBatch: true,
  }
}
