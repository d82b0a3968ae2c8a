import { type GlobalPooling, globalPooling } from '../families/global-pooling.ts'
import type { Kind } from '../kind.ts'

/** One largest number for each feature over all steps. */
export const globalMaxPooling1d: Kind<'globalMaxPooling1d', GlobalPooling> = globalPooling({
  kind: 'globalMaxPooling1d',
  over: 'sequence',
  says: 'Keeps the largest number of each feature over all steps.',
  names: { keras: 'GlobalMaxPooling1D', onnx: 'GlobalMaxPool' },
  isInTfjs: true,
  example: { type: 'sequence', steps: 100, features: 512 },
})
