import { type Pooling, pooling } from '../families/pooling.ts'
import type { Kind } from '../kind.ts'

/** The largest number of each window. */
export const maxPooling2d: Kind<'maxPooling2d', Pooling<'image'>> = pooling({
  kind: 'maxPooling2d',
  over: 'image',
  says: 'Keeps the largest number of each window, channel by channel.',
  names: { keras: 'MaxPooling2D', pytorch: 'MaxPool2d', onnx: 'MaxPool' },
})
