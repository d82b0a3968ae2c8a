import { type Pooling, pooling } from '../families/pooling.ts'
import type { Kind } from '../kind.ts'

/** The largest number of each window of steps. */
export const maxPooling1d: Kind<'maxPooling1d', Pooling<'sequence'>> = pooling({
  kind: 'maxPooling1d',
  over: 'sequence',
  says: 'Keeps the largest number of each window of steps, feature by feature.',
  names: { keras: 'MaxPooling1D', pytorch: 'MaxPool1d', onnx: 'MaxPool' },
})
