import { type GlobalPooling, globalPooling } from '../families/global-pooling.ts'
import type { Kind } from '../kind.ts'

/** One largest number for each channel. */
export const globalMaxPooling2d: Kind<'globalMaxPooling2d', GlobalPooling> = globalPooling({
  kind: 'globalMaxPooling2d',
  over: 'image',
  says: 'Keeps the largest number of each channel.',
  names: { keras: 'GlobalMaxPooling2D', onnx: 'GlobalMaxPool' },
  isInTfjs: true,
  example: { type: 'image', height: 7, width: 7, channels: 512 },
})
