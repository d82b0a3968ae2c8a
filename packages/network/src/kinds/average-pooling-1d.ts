import { type Pooling, pooling } from '../families/pooling.ts'
import type { Kind } from '../kind.ts'

/** The mean of each window of steps. */
export const averagePooling1d: Kind<'averagePooling1d', Pooling<'sequence'>> = pooling({
  kind: 'averagePooling1d',
  over: 'sequence',
  says: 'Takes the mean of each window of steps, feature by feature.',
  names: { keras: 'AveragePooling1D', pytorch: 'AvgPool1d', onnx: 'AveragePool' },
})
