import { type Pooling, pooling } from '../families/pooling.ts'
import type { Kind } from '../kind.ts'

/** The largest number of each window of a volume. */
export const maxPooling3d: Kind<'maxPooling3d', Pooling<'volume'>> = pooling({
  kind: 'maxPooling3d',
  over: 'volume',
  says: 'Keeps the largest number of each window of a volume, channel by channel.',
  names: { keras: 'MaxPooling3D', pytorch: 'MaxPool3d', onnx: 'MaxPool' },
})
