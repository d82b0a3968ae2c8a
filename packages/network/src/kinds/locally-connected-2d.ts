import { type LocallyConnected, locallyConnected } from '../families/locally-connected.ts'
import type { Kind } from '../kind.ts'

/** A convolution over an image whose every position has weights of its own. */
export const locallyConnected2d: Kind<
  'locallyConnected2d',
  LocallyConnected<'image'>
> = locallyConnected({
  kind: 'locallyConnected2d',
  over: 'image',
  says: 'Looks at an image window by window, with weights of its own for each window.',
  names: { keras: 'LocallyConnected2D' },
  example: { type: 'image', height: 28, width: 28, channels: 3 },
})
