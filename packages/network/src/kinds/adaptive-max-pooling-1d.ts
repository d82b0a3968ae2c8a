import { type AdaptivePooling, adaptivePooling } from '../families/adaptive-pooling.ts'
import type { Kind } from '../kind.ts'

/** The largest number of each window, as many windows as are asked for. */
export const adaptiveMaxPooling1d: Kind<
  'adaptiveMaxPooling1d',
  AdaptivePooling<'sequence'>
> = adaptivePooling({
  kind: 'adaptiveMaxPooling1d',
  over: 'sequence',
  says: 'Divides a sequence into as many windows as are asked for, and keeps the largest number of each.',
  names: { keras: 'AdaptiveMaxPooling1D', pytorch: 'AdaptiveMaxPool1d' },
  example: { type: 'sequence', steps: 100, features: 64 },
})
