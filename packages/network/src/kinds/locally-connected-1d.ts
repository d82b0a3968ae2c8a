import { type LocallyConnected, locallyConnected } from '../families/locally-connected.ts'
import type { Kind } from '../kind.ts'

/** A convolution along steps whose every position has weights of its own. */
export const locallyConnected1d: Kind<
  'locallyConnected1d',
  LocallyConnected<'sequence'>
> = locallyConnected({
  kind: 'locallyConnected1d',
  over: 'sequence',
  says: 'Looks at a sequence window by window, with weights of its own for each window.',
  names: { keras: 'LocallyConnected1D' },
  example: { type: 'sequence', steps: 50, features: 8 },
})
