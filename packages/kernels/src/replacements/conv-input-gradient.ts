import type {
  Conv2DBackpropInputAttrs,
  Conv3DBackpropInputV2Attrs,
  TensorInfo,
} from '@tensorflow/tfjs-core'
import { convolutionWay } from '../convolution-way.ts'
import type { Kernels } from '../kernels.ts'
import type { Call, Image, Kernel, Volume, Workshop } from '../tensorflow.ts'
import { channelsLast, type Sliding, windowOf, withWindow } from '../window.ts'

const waysOf = (kernels: Kernels) => ({
  plain: { work: kernels.inputGradient, scratchFor: kernels.inputGradientScratch },
  minimal: { work: kernels.winogradInputGradient, scratchFor: kernels.winogradScratch },
  patches: { work: kernels.patchGradient, scratchFor: kernels.patchGradientScratch },
})

const inputGradient = (
  { heap, kernels }: Workshop,
  sliding: Sliding,
  filter: TensorInfo,
  dy: TensorInfo,
): TensorInfo => {
  const dx = heap.output(sliding.inShape, 'float32')
  const [from = 0, given = 0, to = 0] = [filter, dy, dx].map(heap.addressOf)
  const { work, scratchFor } = waysOf(kernels)[convolutionWay(windowOf(sliding))]
  withWindow(heap, sliding, scratchFor, (window, scratch) =>
    work(sliding.batchSize, window, from, given, to, scratch),
  )
  return dx
}

/** The gradient of a convolution's input, and a transposed convolution; the backend's is slow. */
export const conv2dInputGradient = (shop: Workshop): Kernel => ({
  name: 'Conv2DBackpropInput',
  run: ({ inputs, attrs }: Call<{ filter: Image; dy: Image }, Conv2DBackpropInputAttrs>) => {
    const { strides, pad, dataFormat, dimRoundingMode, inputShape } = attrs
    channelsLast('Conv2DBackpropInput', dataFormat)
    const { filter, dy } = inputs
    const { computeConv2DInfo } = shop.tf.backend_util
    const sliding = computeConv2DInfo(inputShape, filter.shape, strides, 1, pad, dimRoundingMode)
    return inputGradient(shop, sliding, filter, dy)
  },
})

/** The gradient of a convolution's input of volumes, which the backend works out wrongly. */
export const conv3dInputGradient = (shop: Workshop): Kernel => ({
  name: 'Conv3DBackpropInputV2',
  run: ({ inputs, attrs }: Call<{ filter: Volume; dy: Volume }, Conv3DBackpropInputV2Attrs>) => {
    const { strides, pad, inputShape } = attrs
    const { filter, dy } = inputs
    const { computeConv3DInfo } = shop.tf.backend_util
    const sliding = computeConv3DInfo(inputShape, filter.shape, strides, 1, pad)
    return inputGradient(shop, sliding, filter, dy)
  },
})
