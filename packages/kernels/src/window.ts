import type { backend_util } from '@tensorflow/tfjs-core'
import type { Heap } from './tensorflow.ts'

/** How windows slide, as TensorFlow.js works it out. */
export type Sliding = backend_util.Conv2DInfo | backend_util.Conv3DInfo

/** The 20 numbers of a window, in the order of `assembly/window.ts`; an image has depth 1. */
export const windowOf = (s: Sliding): readonly number[] => {
  const deep = 'filterDepth' in s
  return [
    ...[deep ? s.inDepth : 1, s.inHeight, s.inWidth, s.inChannels],
    ...[deep ? s.outDepth : 1, s.outHeight, s.outWidth, s.outChannels],
    ...[deep ? s.filterDepth : 1, s.filterHeight, s.filterWidth],
    ...[deep ? s.strideDepth : 1, s.strideHeight, s.strideWidth],
    ...[deep ? s.dilationDepth : 1, s.dilationHeight, s.dilationWidth],
    ...[deep ? s.padInfo.front : 0, s.padInfo.top, s.padInfo.left],
  ]
}

/** Throws, as the backend itself does, where channels come before rows and columns. */
export const channelsLast = (kernel: string, format: string | undefined): void => {
  if (format === 'NCHW' || format === 'NCDHW')
    throw new Error(`wasm backend ${kernel} does not support dataFormat '${format}'. Use 'NHWC'.`)
}

/**
 * Lends memory while some work is done: the numbers of a window, and scratch.
 *
 * @param scratchFor How many bytes of scratch are needed, by the address of the window.
 */
export const withWindow = (
  heap: Heap,
  sliding: Sliding,
  scratchFor: (window: number) => number,
  work: (window: number, scratch: number) => void,
): void => {
  const numbers = windowOf(sliding)
  const window = heap.allocate(4 * numbers.length)
  new Int32Array(heap.memory.buffer, window, numbers.length).set(numbers)
  const scratch = heap.allocate(scratchFor(window))
  work(window, scratch)
  heap.free(scratch)
  heap.free(window)
}
