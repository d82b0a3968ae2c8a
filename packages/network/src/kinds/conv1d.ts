import { type Convolution, convolution } from '../families/convolution.ts'
import type { Kind } from '../kind.ts'

/** A convolution along the steps of a sequence. */
export const conv1d: Kind<'conv1d', Convolution<'sequence'>> = convolution({
  kind: 'conv1d',
  over: 'sequence',
  says: 'Slides filters along the steps of a sequence; each gives one output feature.',
  names: { keras: 'Conv1D', pytorch: 'Conv1d', onnx: 'Conv' },
  example: {
    config: { filters: 64, kernelSize: 3 },
    input: { type: 'sequence', steps: 100, features: 32 },
  },
  source: 'van den Oord et al. 2016, "WaveNet: a generative model for raw audio", §2.1',
})
