import { type GlobalPooling, globalPooling } from '../families/global-pooling.ts'
import type { Kind } from '../kind.ts'

/** One mean for each channel. */
export const globalAveragePooling2d: Kind<'globalAveragePooling2d', GlobalPooling> = globalPooling({
  kind: 'globalAveragePooling2d',
  over: 'image',
  says: 'Takes the mean of each channel.',
  names: { keras: 'GlobalAveragePooling2D', onnx: 'GlobalAveragePool' },
  isInTfjs: true,
  example: { type: 'image', height: 7, width: 7, channels: 512 },
})
