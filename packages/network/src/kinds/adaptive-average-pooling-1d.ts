import { type AdaptivePooling, adaptivePooling } from '../families/adaptive-pooling.ts'
import type { Kind } from '../kind.ts'

/** The mean of each window, as many windows as are asked for. */
export const adaptiveAveragePooling1d: Kind<
  'adaptiveAveragePooling1d',
  AdaptivePooling<'sequence'>
> = adaptivePooling({
  kind: 'adaptiveAveragePooling1d',
  over: 'sequence',
  says: 'Divides a sequence into as many windows as are asked for, and keeps the mean of each.',
  names: { keras: 'AdaptiveAveragePooling1D', pytorch: 'AdaptiveAvgPool1d' },
  example: { type: 'sequence', steps: 100, features: 64 },
})
