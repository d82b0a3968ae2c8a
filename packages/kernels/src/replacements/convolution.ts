import type { Conv2DAttrs } from '@tensorflow/tfjs-core'
import { convolutionWay } from '../convolution-way.ts'
import { type Call, type Image, type Kernel, kernelBefore, type Workshop } from '../tensorflow.ts'
import { windowOf, withWindow } from '../window.ts'

/** A convolution by minimal filtering, where that is faster; others go to the backend's. */
export const conv2d = ({ tf, heap, kernels }: Workshop): Kernel => {
  const before = kernelBefore(tf, 'Conv2D')
  return {
    name: 'Conv2D',
    run: (call: Call<{ x: Image; filter: Image }, Conv2DAttrs>) => {
      const { x, filter } = call.inputs
      const { strides, dilations, pad, dataFormat, dimRoundingMode } = call.attrs
      if (dataFormat === 'NCHW') return before.run(call)
      const sliding = tf.backend_util.computeConv2DInfo(
        x.shape,
        filter.shape,
        strides,
        dilations,
        pad,
        dimRoundingMode,
      )
      if (convolutionWay(windowOf(sliding)) !== 'minimal') return before.run(call)
      const y = heap.output(sliding.outShape, 'float32')
      const [from = 0, weights = 0, to = 0] = [x, filter, y].map(heap.addressOf)
      withWindow(heap, sliding, kernels.winogradScratch, (window, scratch) =>
        kernels.winograd(sliding.batchSize, window, from, weights, 0, to, scratch),
      )
      return y
    },
  }
}
