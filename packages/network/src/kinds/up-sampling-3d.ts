import { type UpSampling, upSampling } from '../families/up-sampling.ts'
import type { Kind } from '../kind.ts'

/** A volume made larger, without weights. */
export const upSampling3d: Kind<'upSampling3d', UpSampling<'volume'>> = upSampling({
  kind: 'upSampling3d',
  over: 'volume',
  says: 'Repeats each slice, row and column, or fills in between them.',
  names: { keras: 'UpSampling3D', pytorch: 'Upsample', onnx: 'Upsample' },
  example: { type: 'volume', depth: 7, height: 7, width: 7, channels: 64 },
})
