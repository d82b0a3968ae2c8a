import { type Dropout, dropping } from '../families/dropping.ts'
import type { Kind } from '../kind.ts'

/** Dropout that keeps mean and variance, for SELU networks. */
export const alphaDropout: Kind<'alphaDropout', Dropout> = dropping({
  kind: 'alphaDropout',
  says: 'Sets a random share of the numbers to a low value while training, and keeps mean and variance.',
  takes: ['vector', 'sequence', 'image', 'volume'],
  names: { keras: 'AlphaDropout', pytorch: 'AlphaDropout' },
  isInTfjs: true,
  example: { type: 'vector', features: 128 },
  source: 'Klambauer et al. 2017, "Self-normalizing neural networks", §3',
})
