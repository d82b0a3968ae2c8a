import { type Convolution, convolution } from '../families/convolution.ts'
import type { Kind } from '../kind.ts'

/** A three-dimensional convolution. */
export const conv3d: Kind<'conv3d', Convolution<'volume'>> = convolution({
  kind: 'conv3d',
  over: 'volume',
  says: 'Slides filters through a volume; each gives one output channel.',
  names: { keras: 'Conv3D', pytorch: 'Conv3d', onnx: 'Conv' },
  example: {
    config: { filters: 64, kernelSize: 3, padding: 'same' },
    input: { type: 'volume', depth: 16, height: 28, width: 28, channels: 3 },
  },
  source:
    'Tran et al. 2015, "Learning spatiotemporal features with 3D convolutional networks", §3.1',
})
