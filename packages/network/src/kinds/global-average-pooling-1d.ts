import { type GlobalPooling, globalPooling } from '../families/global-pooling.ts'
import type { Kind } from '../kind.ts'

/** One mean for each feature over all steps. */
export const globalAveragePooling1d: Kind<'globalAveragePooling1d', GlobalPooling> = globalPooling({
  kind: 'globalAveragePooling1d',
  over: 'sequence',
  says: 'Takes the mean of each feature over all steps.',
  names: { keras: 'GlobalAveragePooling1D', onnx: 'GlobalAveragePool' },
  isInTfjs: true,
  example: { type: 'sequence', steps: 100, features: 512 },
})
