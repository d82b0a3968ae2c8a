import { type Dropout, dropping } from '../families/dropping.ts'
import type { Kind } from '../kind.ts'

/** Sets a random share of its inputs to zero while training. */
export const dropout: Kind<'dropout', Dropout> = dropping({
  kind: 'dropout',
  says: 'Sets a random share of the numbers to zero while training, and nothing afterwards.',
  takes: ['vector', 'sequence', 'image', 'volume'],
  names: { keras: 'Dropout', pytorch: 'Dropout', onnx: 'Dropout' },
  isInTfjs: true,
  example: { type: 'vector', features: 4096 },
  source:
    'Srivastava et al. 2014, "Dropout: a simple way to prevent neural networks from overfitting"',
})
