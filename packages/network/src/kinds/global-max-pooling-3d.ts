import { type GlobalPooling, globalPooling } from '../families/global-pooling.ts'
import type { Kind } from '../kind.ts'

/** One largest number for each channel of a volume. */
export const globalMaxPooling3d: Kind<'globalMaxPooling3d', GlobalPooling> = globalPooling({
  kind: 'globalMaxPooling3d',
  over: 'volume',
  says: 'Keeps the largest number of each channel of a volume.',
  names: { keras: 'GlobalMaxPooling3D', onnx: 'GlobalMaxPool' },
  isInTfjs: false,
  example: { type: 'volume', depth: 4, height: 4, width: 4, channels: 512 },
})
