import type { Kind } from '../kind.ts'
import { type Pooling2d, pooling2d } from '../pooling-2d.ts'

/** The mean of each window. */
export const averagePooling2d: Kind<'averagePooling2d', Pooling2d> = pooling2d({
  kind: 'averagePooling2d',
  says: 'Takes the mean of each window, channel by channel.',
  names: { keras: 'AveragePooling2D', pytorch: 'AvgPool2d', onnx: 'AveragePool' },
})
