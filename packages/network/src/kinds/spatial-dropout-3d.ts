import { type Dropout, dropping } from '../families/dropping.ts'
import type { Kind } from '../kind.ts'

/** Whole channels left out at random. */
export const spatialDropout3d: Kind<'spatialDropout3d', Dropout> = dropping({
  kind: 'spatialDropout3d',
  says: 'Sets whole channels of a volume to zero while training.',
  takes: ['volume'],
  names: { keras: 'SpatialDropout3D', pytorch: 'Dropout3d' },
  isInTfjs: false,
  example: { type: 'volume', depth: 16, height: 28, width: 28, channels: 64 },
  source: 'Tompson et al. 2015, "Efficient object localization using convolutional networks", §3.2',
})
