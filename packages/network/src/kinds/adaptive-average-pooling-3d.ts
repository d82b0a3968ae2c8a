import { type AdaptivePooling, adaptivePooling } from '../families/adaptive-pooling.ts'
import type { Kind } from '../kind.ts'

/** The mean of each window, as many windows as are asked for. */
export const adaptiveAveragePooling3d: Kind<
  'adaptiveAveragePooling3d',
  AdaptivePooling<'volume'>
> = adaptivePooling({
  kind: 'adaptiveAveragePooling3d',
  over: 'volume',
  says: 'Divides a volume into as many windows as are asked for, and keeps the mean of each.',
  names: { keras: 'AdaptiveAveragePooling3D', pytorch: 'AdaptiveAvgPool3d' },
  example: { type: 'volume', depth: 13, height: 13, width: 13, channels: 64 },
})
