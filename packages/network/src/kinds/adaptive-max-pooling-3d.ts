import { type AdaptivePooling, adaptivePooling } from '../families/adaptive-pooling.ts'
import type { Kind } from '../kind.ts'

/** The largest number of each window, as many windows as are asked for. */
export const adaptiveMaxPooling3d: Kind<
  'adaptiveMaxPooling3d',
  AdaptivePooling<'volume'>
> = adaptivePooling({
  kind: 'adaptiveMaxPooling3d',
  over: 'volume',
  says: 'Divides a volume into as many windows as are asked for, and keeps the largest number of each.',
  names: { keras: 'AdaptiveMaxPooling3D', pytorch: 'AdaptiveMaxPool3d' },
  example: { type: 'volume', depth: 13, height: 13, width: 13, channels: 64 },
})
