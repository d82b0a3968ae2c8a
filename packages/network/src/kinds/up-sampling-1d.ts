import { type UpSampling, upSampling } from '../families/up-sampling.ts'
import type { Kind } from '../kind.ts'

/** A sequence made larger, without weights. */
export const upSampling1d: Kind<'upSampling1d', UpSampling<'sequence'>> = upSampling({
  kind: 'upSampling1d',
  over: 'sequence',
  says: 'Repeats each step, or fills in between them.',
  names: { keras: 'UpSampling1D', pytorch: 'Upsample', onnx: 'Upsample' },
  example: { type: 'sequence', steps: 50, features: 64 },
})
