import { type ZeroPadding, zeroPadding } from '../families/zero-padding.ts'
import type { Kind } from '../kind.ts'

/** Zeros around an image. */
export const zeroPadding2d: Kind<'zeroPadding2d', ZeroPadding<'image'>> = zeroPadding({
  kind: 'zeroPadding2d',
  over: 'image',
  says: 'Puts zeros around an image.',
  names: { keras: 'ZeroPadding2D', pytorch: 'ZeroPad2d', onnx: 'Pad' },
  example: { type: 'image', height: 112, width: 112, channels: 32 },
})
