import type { UnsortedSegmentSumAttrs } from '@tensorflow/tfjs-core'
import type { Call, Kernel, Stored, Workshop } from '../tensorflow.ts'

/** Rows added by their segment, such as the gradient of an embedding; the backend lacks it. */
export const segmentSum = ({ tf, heap, kernels }: Workshop): Kernel => ({
  name: 'UnsortedSegmentSum',
  run: ({
    inputs: { x, segmentIds },
    attrs: { numSegments },
  }: Call<{ x: Stored; segmentIds: Stored }, UnsortedSegmentSumAttrs>) => {
    const [rows = 1, ...columns] = segmentIds.shape
    const { sizeFromShape } = tf.util
    const inner = sizeFromShape(x.shape.slice(segmentIds.shape.length))
    const ofIntegers = x.dtype === 'int32'
    const out = heap.output([numSegments, ...x.shape.slice(1)], ofIntegers ? 'int32' : 'float32')
    const add = ofIntegers ? kernels.segmentSumOfIntegers : kernels.segmentSumOfFloats
    const [from = 0, ids = 0, to = 0] = [x, segmentIds, out].map(heap.addressOf)
    add(rows, sizeFromShape(columns), inner, numSegments, from, ids, to)
    return out
  },
})
