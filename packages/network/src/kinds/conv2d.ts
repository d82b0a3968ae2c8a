import { type Convolution, convolution } from '../families/convolution.ts'
import type { Kind } from '../kind.ts'

/** Settings of a convolution over images. */
export type Conv2d = Convolution<'image'>

/** A two-dimensional convolution. */
export const conv2d: Kind<'conv2d', Conv2d> = convolution({
  kind: 'conv2d',
  over: 'image',
  says: 'Slides filters over an image; each gives one output channel.',
  names: { keras: 'Conv2D', pytorch: 'Conv2d', onnx: 'Conv' },
  example: {
    config: { filters: 6, kernelSize: 5 },
    input: { type: 'image', height: 28, width: 28, channels: 1 },
  },
  source: 'LeCun et al. 1998, "Gradient-based learning applied to document recognition", §II.A',
})
