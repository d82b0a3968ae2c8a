import type {
  DepthwiseConv2dNativeBackpropFilterAttrs,
  DepthwiseConv2dNativeBackpropInputAttrs,
} from '@tensorflow/tfjs-core'
import type { Call, Image, Kernel, Workshop } from '../tensorflow.ts'
import { withWindow } from '../window.ts'

const noScratch = () => 0

/** The gradient of a depthwise convolution's filters, which the backend lacks. */
export const depthwiseFilterGradient = ({ tf, heap, kernels }: Workshop): Kernel => ({
  name: 'DepthwiseConv2dNativeBackpropFilter',
  run: ({
    inputs: { x, dy },
    attrs,
  }: Call<{ x: Image; dy: Image }, DepthwiseConv2dNativeBackpropFilterAttrs>) => {
    const { strides, dilations, pad, dimRoundingMode: rounding, filterShape } = attrs
    const { computeConv2DInfo } = tf.backend_util
    const sliding = computeConv2DInfo(x.shape, filterShape, strides, dilations, pad, rounding, true)
    const dw = heap.output(filterShape, 'float32')
    const [from = 0, given = 0, to = 0] = [x, dy, dw].map(heap.addressOf)
    withWindow(heap, sliding, noScratch, (window) =>
      kernels.depthwiseFilterGradient(sliding.batchSize, window, from, given, to),
    )
    return dw
  },
})

/** The gradient of a depthwise convolution's input, which the backend lacks. */
export const depthwiseInputGradient = ({ tf, heap, kernels }: Workshop): Kernel => ({
  name: 'DepthwiseConv2dNativeBackpropInput',
  run: ({
    inputs: { dy, filter },
    attrs,
  }: Call<{ dy: Image; filter: Image }, DepthwiseConv2dNativeBackpropInputAttrs>) => {
    const { strides, dilations, pad, dimRoundingMode: rounding, inputShape } = attrs
    const { computeConv2DInfo } = tf.backend_util
    const sliding = computeConv2DInfo(
      inputShape,
      filter.shape,
      strides,
      dilations,
      pad,
      rounding,
      true,
    )
    const dx = heap.output(inputShape, 'float32')
    const [from = 0, given = 0, to = 0] = [filter, dy, dx].map(heap.addressOf)
    withWindow(heap, sliding, noScratch, (window) =>
      kernels.depthwiseInputGradient(sliding.batchSize, window, from, given, to),
    )
    return dx
  },
})
