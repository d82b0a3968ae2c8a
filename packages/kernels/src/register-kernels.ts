import { registerDilatedGradients } from './dilated-gradients.ts'
import { kernelsOver } from './kernels.ts'
import { averagePoolGradient } from './replacements/average-pool-gradient.ts'
import { batchMatmul } from './replacements/batch-matmul.ts'
import { conv2dFilterGradient, conv3dFilterGradient } from './replacements/conv-filter-gradient.ts'
import { conv2dInputGradient, conv3dInputGradient } from './replacements/conv-input-gradient.ts'
import { conv2d } from './replacements/convolution.ts'
import {
  depthwiseFilterGradient,
  depthwiseInputGradient,
} from './replacements/depthwise-gradients.ts'
import { maxPool3d, maxPool3dGradient, maxPoolGradient } from './replacements/max-pools.ts'
import { bilinearGradient, nearestGradient } from './replacements/resize-gradients.ts'
import { segmentSum } from './replacements/segment-sum.ts'
import { heapOf, replaceKernel, type Tensorflow } from './tensorflow.ts'

const replacements = [
  conv2d,
  conv2dFilterGradient,
  conv2dInputGradient,
  depthwiseFilterGradient,
  depthwiseInputGradient,
  segmentSum,
  averagePoolGradient,
  maxPoolGradient,
  maxPool3d,
  maxPool3dGradient,
  conv3dFilterGradient,
  conv3dInputGradient,
  nearestGradient,
  bilinearGradient,
  batchMatmul,
]

/**
 * Completes and mends the `wasm` backend of TensorFlow.js, so that it can train.
 *
 * Throws if the backend is not ready: call `await tf.setBackend('wasm')` first. It holds for the
 * whole program; gradients of dilated convolutions are there on every backend afterwards.
 *
 * @param tf TensorFlow.js 4.22, as `import * as tf` gives it.
 * @returns The names of the kernels that were put in place.
 */
export const registerKernels = async (tf: Tensorflow): Promise<readonly string[]> => {
  const heap = heapOf(tf)
  const shop = { tf, heap, kernels: await kernelsOver(heap.memory) }
  const kernels = replacements.map((replacement) => replacement(shop))
  for (const kernel of kernels) replaceKernel(tf, kernel)
  registerDilatedGradients(tf)
  return kernels.map(({ name }) => name)
}
