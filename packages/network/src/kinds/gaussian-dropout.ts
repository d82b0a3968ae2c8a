import { type Dropout, dropping } from '../families/dropping.ts'
import type { Kind } from '../kind.ts'

/** Every number multiplied by noise around one. */
export const gaussianDropout: Kind<'gaussianDropout', Dropout> = dropping({
  kind: 'gaussianDropout',
  says: 'Multiplies every number by a random one near 1 while training.',
  takes: ['vector', 'sequence', 'image', 'volume'],
  names: { keras: 'GaussianDropout' },
  isInTfjs: true,
  example: { type: 'vector', features: 128 },
  source:
    'Srivastava et al. 2014, "Dropout: a simple way to prevent neural networks from overfitting", §10',
})
