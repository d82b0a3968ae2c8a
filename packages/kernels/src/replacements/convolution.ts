import type { Conv2DAttrs } from '@tensorflow/tfjs-core'
import { convolutionWay } from '../convolution-way.ts'
import type { Call, Image, Kernel, Workshop } from '../tensorflow.ts'
import { channelsLast, windowOf, withWindow } from '../window.ts'

/** A convolution; the backend's is slow with few channels, and with filters of 3×3 over many. */
export const conv2d = ({ tf, heap, kernels }: Workshop): Kernel => ({
  name: 'Conv2D',
  run: ({ inputs: { x, filter }, attrs }: Call<{ x: Image; filter: Image }, Conv2DAttrs>) => {
    const { strides, dilations, pad, dataFormat, dimRoundingMode } = attrs
    channelsLast('Conv2D', dataFormat)
    const sliding = tf.backend_util.computeConv2DInfo(
      x.shape,
      filter.shape,
      strides,
      dilations,
      pad,
      dimRoundingMode,
    )
    const y = heap.output(sliding.outShape, 'float32')
    const [from = 0, weights = 0, to = 0] = [x, filter, y].map(heap.addressOf)
    const [work, scratchFor] =
      convolutionWay(windowOf(sliding)) === 'minimal'
        ? [kernels.winograd, kernels.winogradScratch]
        : [kernels.convolution, kernels.convolutionScratch]
    withWindow(heap, sliding, scratchFor, (window, scratch) =>
      work(sliding.batchSize, window, from, weights, 0, to, scratch, 0),
    )
    return y
  },
})
