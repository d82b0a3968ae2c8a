import { type Pooling, pooling } from '../families/pooling.ts'
import type { Kind } from '../kind.ts'

/** The mean of each window of a volume. */
export const averagePooling3d: Kind<'averagePooling3d', Pooling<'volume'>> = pooling({
  kind: 'averagePooling3d',
  over: 'volume',
  says: 'Takes the mean of each window of a volume, channel by channel.',
  names: { keras: 'AveragePooling3D', pytorch: 'AvgPool3d', onnx: 'AveragePool' },
})
