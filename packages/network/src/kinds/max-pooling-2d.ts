import type { Kind } from '../kind.ts'
import { type Pooling2d, pooling2d } from '../pooling-2d.ts'

/** The largest number of each window. */
export const maxPooling2d: Kind<'maxPooling2d', Pooling2d> = pooling2d({
  kind: 'maxPooling2d',
  says: 'Keeps the largest number of each window, channel by channel.',
  names: { keras: 'MaxPooling2D', pytorch: 'MaxPool2d', onnx: 'MaxPool' },
})
