import { type ZeroPadding, zeroPadding } from '../families/zero-padding.ts'
import type { Kind } from '../kind.ts'

/** Zeros before and after a sequence. */
export const zeroPadding1d: Kind<'zeroPadding1d', ZeroPadding<'sequence'>> = zeroPadding({
  kind: 'zeroPadding1d',
  over: 'sequence',
  says: 'Puts zeros before and after a sequence.',
  names: { keras: 'ZeroPadding1D', pytorch: 'ZeroPad1d', onnx: 'Pad' },
  example: { type: 'sequence', steps: 100, features: 32 },
})
