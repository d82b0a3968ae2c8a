import type {
  MaxPool3DAttrs,
  MaxPool3DGradAttrs,
  MaxPoolGradAttrs,
  TensorInfo,
} from '@tensorflow/tfjs-core'
import type { Call, Image, Kernel, Volume, Workshop } from '../tensorflow.ts'
import { channelsLast, type Sliding, withWindow } from '../window.ts'

const noScratch = () => 0

/** What a maximum pool read and gave, and the gradient of what it gave. */
interface Pooled<Shape extends TensorInfo> {
  readonly dy: Shape
  readonly input: Shape
  readonly output: Shape
}

const poolGradient = (
  { heap, kernels }: Workshop,
  sliding: Sliding,
  { dy, input, output }: Pooled<TensorInfo>,
): TensorInfo => {
  const dx = heap.output(sliding.inShape, 'float32')
  const [x = 0, y = 0, given = 0, to = 0] = [input, output, dy, dx].map(heap.addressOf)
  withWindow(heap, sliding, noScratch, (window) =>
    kernels.maxPoolGradient(sliding.batchSize, window, x, y, given, to),
  )
  return dx
}

/** The gradient of a maximum pool; the backend loses it where the maximum is negative. */
export const maxPoolGradient = (shop: Workshop): Kernel => ({
  name: 'MaxPoolGrad',
  run: ({ inputs, attrs }: Call<Pooled<Image>, MaxPoolGradAttrs>) => {
    const { filterSize, strides, pad, dimRoundingMode } = attrs
    const { computePool2DInfo } = shop.tf.backend_util
    const { shape } = inputs.input
    return poolGradient(
      shop,
      computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode),
      inputs,
    )
  },
})

/** The gradient of a maximum pool over volumes, which has the same fault. */
export const maxPool3dGradient = (shop: Workshop): Kernel => ({
  name: 'MaxPool3DGrad',
  run: ({ inputs, attrs }: Call<Pooled<Volume>, MaxPool3DGradAttrs>) => {
    const { filterSize, strides, pad, dimRoundingMode } = attrs
    const { computePool3DInfo } = shop.tf.backend_util
    const { shape } = inputs.input
    return poolGradient(
      shop,
      computePool3DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode),
      inputs,
    )
  },
})

/** A maximum pool over volumes; the backend's gives 0 or so where all numbers are negative. */
export const maxPool3d = ({ tf, heap, kernels }: Workshop): Kernel => ({
  name: 'MaxPool3D',
  run: ({ inputs: { x }, attrs }: Call<{ x: Volume }, MaxPool3DAttrs>) => {
    const { filterSize, strides, pad, dataFormat, dimRoundingMode } = attrs
    channelsLast('MaxPool3D', dataFormat)
    const { computePool3DInfo } = tf.backend_util
    const sliding = computePool3DInfo(x.shape, filterSize, strides, 1, pad, dimRoundingMode)
    const y = heap.output(sliding.outShape, 'float32')
    const [from = 0, to = 0] = [x, y].map(heap.addressOf)
    withWindow(heap, sliding, noScratch, (window) =>
      kernels.maxPool(sliding.batchSize, window, from, to),
    )
    return y
  },
})
