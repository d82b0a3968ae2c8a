import { type Dropout, dropping } from '../families/dropping.ts'
import type { Kind } from '../kind.ts'

/** Whole channels left out at random. */
export const spatialDropout2d: Kind<'spatialDropout2d', Dropout> = dropping({
  kind: 'spatialDropout2d',
  says: 'Sets whole channels of an image to zero while training.',
  takes: ['image'],
  names: { keras: 'SpatialDropout2D', pytorch: 'Dropout2d' },
  isInTfjs: false,
  example: { type: 'image', height: 28, width: 28, channels: 64 },
  source: 'Tompson et al. 2015, "Efficient object localization using convolutional networks", §3.2',
})
