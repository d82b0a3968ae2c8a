import { type AdaptivePooling, adaptivePooling } from '../families/adaptive-pooling.ts'
import type { Kind } from '../kind.ts'

/** The largest number of each window, as many windows as are asked for. */
export const adaptiveMaxPooling2d: Kind<
  'adaptiveMaxPooling2d',
  AdaptivePooling<'image'>
> = adaptivePooling({
  kind: 'adaptiveMaxPooling2d',
  over: 'image',
  says: 'Divides an image into as many windows as are asked for, and keeps the largest number of each.',
  names: { keras: 'AdaptiveMaxPooling2D', pytorch: 'AdaptiveMaxPool2d' },
  example: { type: 'image', height: 13, width: 13, channels: 256 },
})
