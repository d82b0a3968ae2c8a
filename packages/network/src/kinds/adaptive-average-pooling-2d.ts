import { type AdaptivePooling, adaptivePooling } from '../families/adaptive-pooling.ts'
import type { Kind } from '../kind.ts'

/** The mean of each window, as many windows as are asked for. */
export const adaptiveAveragePooling2d: Kind<
  'adaptiveAveragePooling2d',
  AdaptivePooling<'image'>
> = adaptivePooling({
  kind: 'adaptiveAveragePooling2d',
  over: 'image',
  says: 'Divides an image into as many windows as are asked for, and keeps the mean of each.',
  names: { keras: 'AdaptiveAveragePooling2D', pytorch: 'AdaptiveAvgPool2d' },
  example: { type: 'image', height: 13, width: 13, channels: 256 },
})
