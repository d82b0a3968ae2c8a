import { type UpSampling, upSampling } from '../families/up-sampling.ts'
import type { Kind } from '../kind.ts'

/** An image made larger, without weights. */
export const upSampling2d: Kind<'upSampling2d', UpSampling<'image'>> = upSampling({
  kind: 'upSampling2d',
  over: 'image',
  says: 'Repeats each row and column, or fills in between them.',
  names: { keras: 'UpSampling2D', pytorch: 'Upsample', onnx: 'Upsample' },
  example: { type: 'image', height: 14, width: 14, channels: 64 },
})
