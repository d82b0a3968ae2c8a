import type {
  Conv2DBackpropFilterAttrs,
  Conv3DBackpropFilterV2Attrs,
  TensorInfo,
} from '@tensorflow/tfjs-core'
import { convolutionWay } from '../convolution-way.ts'
import type { Call, Image, Kernel, Volume, Workshop } from '../tensorflow.ts'
import { channelsLast, type Sliding, windowOf, withWindow } from '../window.ts'

const filterGradient = (
  { heap, kernels }: Workshop,
  sliding: Sliding,
  x: TensorInfo,
  dy: TensorInfo,
): TensorInfo => {
  const dw = heap.output(sliding.filterShape, 'float32')
  const [from = 0, given = 0, to = 0] = [x, dy, dw].map(heap.addressOf)
  const [work, scratchFor] =
    convolutionWay(windowOf(sliding)) === 'minimal'
      ? [kernels.winogradFilterGradient, kernels.winogradScratch]
      : [kernels.filterGradient, kernels.filterGradientScratch]
  withWindow(heap, sliding, scratchFor, (window, scratch) =>
    work(sliding.batchSize, window, from, given, to, scratch),
  )
  return dw
}

/** The gradient of a convolution's filter, which the backend lacks. */
export const conv2dFilterGradient = (shop: Workshop): Kernel => ({
  name: 'Conv2DBackpropFilter',
  run: ({ inputs, attrs }: Call<{ x: Image; dy: Image }, Conv2DBackpropFilterAttrs>) => {
    const { strides, pad, dataFormat, dimRoundingMode, filterShape } = attrs
    channelsLast('Conv2DBackpropFilter', dataFormat)
    const { computeConv2DInfo } = shop.tf.backend_util
    const { x, dy } = inputs
    const sliding = computeConv2DInfo(x.shape, filterShape, strides, 1, pad, dimRoundingMode)
    return filterGradient(shop, sliding, x, dy)
  },
})

/** The gradient of a filter of volumes, which the backend works out wrongly with strides. */
export const conv3dFilterGradient = (shop: Workshop): Kernel => ({
  name: 'Conv3DBackpropFilterV2',
  run: ({ inputs, attrs }: Call<{ x: Volume; dy: Volume }, Conv3DBackpropFilterV2Attrs>) => {
    const { strides, pad, filterShape } = attrs
    const { x, dy } = inputs
    const { computeConv3DInfo } = shop.tf.backend_util
    const sliding = computeConv3DInfo(x.shape, filterShape, strides, 1, pad)
    return filterGradient(shop, sliding, x, dy)
  },
})
