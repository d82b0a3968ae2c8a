import { type Dropout, dropping } from '../families/dropping.ts'
import type { Kind } from '../kind.ts'

/** Whole features left out at random. */
export const spatialDropout1d: Kind<'spatialDropout1d', Dropout> = dropping({
  kind: 'spatialDropout1d',
  says: 'Sets whole features of a sequence to zero while training, at all steps at once.',
  takes: ['sequence'],
  names: { keras: 'SpatialDropout1D', pytorch: 'Dropout1d' },
  isInTfjs: true,
  example: { type: 'sequence', steps: 100, features: 64 },
  source: 'Tompson et al. 2015, "Efficient object localization using convolutional networks", §3.2',
})
