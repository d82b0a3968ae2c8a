import { type Pooling, pooling } from '../families/pooling.ts'
import type { Kind } from '../kind.ts'

/** The mean of each window. */
export const averagePooling2d: Kind<'averagePooling2d', Pooling<'image'>> = pooling({
  kind: 'averagePooling2d',
  over: 'image',
  says: 'Takes the mean of each window, channel by channel.',
  names: { keras: 'AveragePooling2D', pytorch: 'AvgPool2d', onnx: 'AveragePool' },
})
