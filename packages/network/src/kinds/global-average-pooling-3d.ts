import { type GlobalPooling, globalPooling } from '../families/global-pooling.ts'
import type { Kind } from '../kind.ts'

/** One mean for each channel of a volume. */
export const globalAveragePooling3d: Kind<'globalAveragePooling3d', GlobalPooling> = globalPooling({
  kind: 'globalAveragePooling3d',
  over: 'volume',
  says: 'Takes the mean of each channel of a volume.',
  names: { keras: 'GlobalAveragePooling3D', onnx: 'GlobalAveragePool' },
  isInTfjs: false,
  example: { type: 'volume', depth: 4, height: 4, width: 4, channels: 512 },
})
