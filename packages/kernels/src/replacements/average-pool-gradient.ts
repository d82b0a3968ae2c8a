import type { AvgPoolGradAttrs } from '@tensorflow/tfjs-core'
import type { Call, Image, Kernel, Workshop } from '../tensorflow.ts'
import { withWindow } from '../window.ts'

/**
 * The gradient of an average pool. The mean is over what a window sees of the image; the backend's
 * gradient is that of a mean over the whole window, padding included.
 */
export const averagePoolGradient = ({ tf, heap, kernels }: Workshop): Kernel => ({
  name: 'AvgPoolGrad',
  run: ({ inputs: { dy, input }, attrs }: Call<{ dy: Image; input: Image }, AvgPoolGradAttrs>) => {
    const { filterSize, strides, pad } = attrs
    const { computePool2DInfo } = tf.backend_util
    const sliding = computePool2DInfo(input.shape, filterSize, strides, 1, pad)
    const dx = heap.output(input.shape, 'float32')
    const [given = 0, to = 0] = [dy, dx].map(heap.addressOf)
    withWindow(
      heap,
      sliding,
      () => 0,
      (window) => kernels.averagePoolGradient(sliding.batchSize, window, given, to),
    )
    return dx
  },
})
