import { type ZeroPadding, zeroPadding } from '../families/zero-padding.ts'
import type { Kind } from '../kind.ts'

/** Zeros around a volume. */
export const zeroPadding3d: Kind<'zeroPadding3d', ZeroPadding<'volume'>> = zeroPadding({
  kind: 'zeroPadding3d',
  over: 'volume',
  says: 'Puts zeros around a volume.',
  names: { keras: 'ZeroPadding3D', pytorch: 'ZeroPad3d', onnx: 'Pad' },
  example: { type: 'volume', depth: 16, height: 16, width: 16, channels: 32 },
})
